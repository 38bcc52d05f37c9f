namespace Passcode.Core.BulkRuns;

/// <summary>A page of what a run selected.</summary>
/// <param name="Targets">Its devices and lines.</param>
/// <param name="Cursor">Asks for the next page; null at the end.</param>
public sealed record TargetsPage(IReadOnlyList<Selected> Targets, string? Cursor);
