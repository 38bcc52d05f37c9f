namespace Passcode.Api.BulkRuns;

/// <summary>A page of bulk runs, newest first, without their timelines.</summary>
/// <param name="Value">The runs.</param>
/// <param name="NextLink">The address of the next page; null at the end.</param>
public sealed record BulkRunList(IReadOnlyList<BulkRunResource> Value, string? NextLink);
