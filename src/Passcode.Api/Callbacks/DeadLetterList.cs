namespace Passcode.Api.Callbacks;

/// <summary>A page of dead letters, newest first.</summary>
/// <param name="Value">The dead letters.</param>
/// <param name="NextLink">The address of the next page; null on the last page.</param>
public sealed record DeadLetterList(IReadOnlyList<DeadLetterResource> Value, string? NextLink);
