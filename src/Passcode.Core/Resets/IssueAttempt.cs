namespace Passcode.Core.Resets;

/// <summary>The latest attempt to send the command, written before the send.</summary>
/// <param name="Number">Counted from 1. More than one means that the earlier ones were proven not to have been executed.</param>
/// <param name="SentAt">When it was about to be sent, by our clock.</param>
/// <param name="ProvenNotExecuted">Whether Graph's answer proves that nothing happened, so that it may be sent again at once.</param>
public sealed record IssueAttempt(int Number, DateTimeOffset SentAt, bool ProvenNotExecuted = false);
