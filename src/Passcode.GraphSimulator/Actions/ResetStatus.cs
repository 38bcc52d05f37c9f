namespace Passcode.GraphSimulator.Actions;

/// <summary>How far a reset is, replaced as a whole so that readers never see half of a change.</summary>
internal sealed record ResetStatus(ActionState State, DateTimeOffset UpdatedAt, int ErrorCode = 0);
