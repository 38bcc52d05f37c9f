namespace Passcode.GraphSimulator.Actions;

/// <summary>The <c>actionState</c> of Graph, identical in v1.0 and beta.</summary>
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
