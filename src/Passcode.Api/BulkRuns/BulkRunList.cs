namespace Passcode.Api.BulkRuns;

/// <summary>A page of bulk runs, newest first, without their timelines.</summary>
/// <param name="Value">The bulk runs.</param>
/// <param name="NextLink">The address of the next page; null on the last page.</param>
public sealed record BulkRunList(IReadOnlyList<BulkRunResource> Value, string? NextLink);
