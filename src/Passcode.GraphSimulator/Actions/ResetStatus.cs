namespace Passcode.GraphSimulator.Actions;

/// <summary>The status of a reset. It is immutable and replaced as a whole, so that readers never see a partial change.</summary>
internal sealed record ResetStatus(ActionState State, DateTimeOffset UpdatedAt, int ErrorCode = 0);
