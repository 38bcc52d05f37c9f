namespace Passcode.Api.Helpdesk.Sources;

/// <summary>How a helpdesk writes who asks.</summary>
public enum RequesterForm
{
    /// <summary>An e-mail address or sign-in name.</summary>
    Email,

    /// <summary>An e-mail address, or an Atlassian account id: Jira hides addresses that their owners do not publish.</summary>
    EmailOrAccountId,
}
