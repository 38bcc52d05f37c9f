namespace Passcode.Core.Callbacks;

/// <summary>How a comment is written to a ticket.</summary>
public enum HelpdeskKind
{
    /// <summary>The helpdesk of the source's own name.</summary>
    BySource,

    /// <summary>ServiceNow's Table API, incidents.</summary>
    ServiceNow,

    /// <summary>Zendesk Support.</summary>
    Zendesk,

    /// <summary>Freshservice.</summary>
    Freshservice,

    /// <summary>Jira Cloud, with or without Service Management.</summary>
    Jira,
}
