namespace Passcode.GraphSimulator.Actions;

/// <summary>Graph's <c>actionState</c>, the same in v1.0 and beta.</summary>
public enum ActionState
{
    None,
    Pending,
    Canceled,
    Active,
    Done,
    Failed,
    NotSupported,
}
