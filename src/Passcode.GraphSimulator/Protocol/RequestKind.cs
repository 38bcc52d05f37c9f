namespace Passcode.GraphSimulator.Protocol;

/// <summary>The kind of a request, used by fault rules and statistics.</summary>
public enum RequestKind
{
    /// <summary>POST resetPasscode.</summary>
    Post,

    /// <summary>POST syncDevice.</summary>
    Sync,

    /// <summary>GET one managed device.</summary>
    Get,

    /// <summary>GET managed devices.</summary>
    List,
    Batch,
    Audits,
    Groups,
    Users,

    /// <summary>GET users.</summary>
    UserList,
    Categories,
    Overview,
    Other,
}
