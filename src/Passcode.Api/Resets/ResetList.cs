namespace Passcode.Api.Resets;

/// <summary>A page of resets, newest first, without their timelines.</summary>
/// <param name="Value">The resets.</param>
/// <param name="NextLink">The address of the next page; null on the last page.</param>
public sealed record ResetList(IReadOnlyList<ResetResource> Value, string? NextLink);
