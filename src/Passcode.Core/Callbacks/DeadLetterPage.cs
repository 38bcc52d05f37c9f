namespace Passcode.Core.Callbacks;

/// <summary>A page of the dead letters.</summary>
/// <param name="Letters">The letters, newest first.</param>
/// <param name="Continuation">Asks for the next page; null at the end.</param>
public sealed record DeadLetterPage(IReadOnlyList<DeadLetter> Letters, string? Continuation);
