namespace Passcode.Core.BulkRuns;

/// <summary>Which targets of a run to list.</summary>
/// <param name="State">Only those in this state.</param>
/// <param name="Size">Targets a page at most, 1 to 1,000.</param>
/// <param name="Continuation">What the page before ended with.</param>
public sealed record TargetQuery(TargetState? State = null, int Size = 100, string? Continuation = null);
