namespace Passcode.Api.BulkRuns;

/// <summary>A page of a run's devices.</summary>
/// <param name="Value">The devices, and the lines that are none.</param>
/// <param name="NextLink">The address of the next page; null at the end.</param>
public sealed record BulkTargetList(IReadOnlyList<BulkTargetResource> Value, string? NextLink);
