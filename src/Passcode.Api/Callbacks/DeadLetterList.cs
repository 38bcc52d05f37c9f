namespace Passcode.Api.Callbacks;

/// <summary>A page of dead letters, newest first.</summary>
/// <param name="Value">The letters.</param>
/// <param name="NextLink">The address of the next page; null at the end.</param>
public sealed record DeadLetterList(IReadOnlyList<DeadLetterResource> Value, string? NextLink);
