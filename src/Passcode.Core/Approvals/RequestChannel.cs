namespace Passcode.Core.Approvals;

/// <summary>How a request came in, and so what is known of who asks.</summary>
public enum RequestChannel
{
    /// <summary>By a person's own token: the person is certain.</summary>
    Person,

    /// <summary>By an application or a key that names the person it speaks for.</summary>
    Application,

    /// <summary>By a helpdesk's webhook that names the person of the ticket.</summary>
    Helpdesk,

    /// <summary>By a schedule of the settings: no person asks.</summary>
    Schedule,
}
