namespace Passcode.GraphSimulator.Faults;

/// <summary>The body of a fault response.</summary>
public enum FaultBody
{
    /// <summary>An error in the format of Graph.</summary>
    Graph,

    /// <summary>An error in the format of Graph, with the JSON text of Intune as its message.</summary>
    Intune,

    /// <summary>The HTML page of a gateway.</summary>
    Html,
    Empty,

    /// <summary>Multi Admin Approval: the code ApprovalRequired and the header x-msft-approval-code.</summary>
    ApprovalRequired,
}
