namespace Passcode.Api.Helpdesk.Sources;

/// <summary>The accepted formats of the requester.</summary>
public enum RequesterForm
{
    /// <summary>An email address or sign-in name.</summary>
    Email,

    /// <summary>An email address or an Atlassian account ID. Jira hides the email addresses of users who do not publish them.</summary>
    EmailOrAccountId,
}
