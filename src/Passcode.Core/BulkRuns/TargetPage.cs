namespace Passcode.Core.BulkRuns;

/// <summary>A page of a run's targets.</summary>
/// <param name="Targets">The targets; a page may be short or empty before the end.</param>
/// <param name="Continuation">Asks for the next page; null at the end.</param>
public sealed record TargetPage(IReadOnlyList<BulkTarget> Targets, string? Continuation);
