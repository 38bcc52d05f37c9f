namespace Passcode.GraphSimulator.Protocol;

/// <summary>What a request asks for; fault rules and statistics go by it.</summary>
public enum RequestKind
{
    /// <summary>POST resetPasscode.</summary>
    Post,

    /// <summary>GET one managed device.</summary>
    Get,

    /// <summary>GET managed devices.</summary>
    List,
    Batch,
    Audits,
    Groups,
    Users,
    Categories,
    Other,
}
