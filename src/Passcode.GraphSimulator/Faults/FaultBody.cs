namespace Passcode.GraphSimulator.Faults;

/// <summary>The body that goes with a fault's status.</summary>
public enum FaultBody
{
    /// <summary>Graph's error shape.</summary>
    Graph,

    /// <summary>Graph's error shape with Intune's JSON text in its message.</summary>
    Intune,

    /// <summary>A gateway's page.</summary>
    Html,
    Empty,

    /// <summary>Multi Admin Approval: code ApprovalRequired and the header x-msft-approval-code.</summary>
    ApprovalRequired,
}
