namespace Passcode.Api.BulkRuns;

/// <summary>A page of the devices of a bulk run.</summary>
/// <param name="Value">The devices, including list lines that match no device.</param>
/// <param name="NextLink">The address of the next page; null on the last page.</param>
public sealed record BulkTargetList(IReadOnlyList<BulkTargetResource> Value, string? NextLink);
