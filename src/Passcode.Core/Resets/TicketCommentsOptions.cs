using Microsoft.Extensions.Options;

namespace Passcode.Core.Resets;

/// <summary>Settings <c>Passcode:TicketComments</c>: the helpdesks whose tickets get comments, by the source that their requests come from.</summary>
public sealed class TicketCommentsOptions() : Dictionary<string, TicketCommentOptions>(StringComparer.OrdinalIgnoreCase)
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:TicketComments";
}

/// <summary>Settings <c>Passcode:TicketComments:{source}</c>: the comments that one helpdesk's tickets get.</summary>
public sealed class TicketCommentOptions
{
    /// <summary>How the comment is written; by default, for the helpdesk that the source is named after.</summary>
    public HelpdeskKind Kind { get; set; }

    /// <summary>The helpdesk's address: <c>https://contoso.service-now.com</c>.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>The account: a user name, or the e-mail address that the token belongs to. Not used by Freshservice.</summary>
    public string? User { get; set; }

    /// <summary>The account's password, API token or API key.</summary>
    public string? Secret { get; set; }

    /// <summary>The language of the comments, <c>en</c> or <c>sv</c>; English by default.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Whether the person who opened the ticket may read the comments; by default only agents may.</summary>
    public bool Public { get; set; }

    /// <summary>The states that make a comment; none named means every end of a reset.</summary>
    public ResetStatus[] States { get; set; } = [];

    /// <summary>The helpdesk; null if neither the setting nor the name of the source is one.</summary>
    public HelpdeskKind? KindFor(string source) =>
        Kind != HelpdeskKind.BySource ? Kind
        : Enum.TryParse<HelpdeskKind>(source, ignoreCase: true, out var kind) && kind != HelpdeskKind.BySource ? kind
        : null;

    /// <summary>Whether a state makes a comment.</summary>
    public bool Wants(ResetStatus status) => States.Length == 0 ? status.IsTerminal() : States.Contains(status);

    /// <summary>What is wrong with these settings, each with the setting's name.</summary>
    internal IEnumerable<(string Name, string Problem)> Problems(string source)
    {
        if (KindFor(source) is null)
        {
            var kinds = Enum.GetValues<HelpdeskKind>().Where(kind => kind != HelpdeskKind.BySource).Select(kind => kind.ToWireName());
            yield return (nameof(Kind), $"must be one of {string.Join(", ", kinds)}, because the name of the source is a different one.");
        }

        if (!Uri.TryCreate(BaseUrl, UriKind.Absolute, out var address)
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            yield return (nameof(BaseUrl), "must be an https address.");
        }

        if (string.IsNullOrWhiteSpace(Secret))
        {
            yield return (nameof(Secret), "is required.");
        }
    }
}

/// <summary>How a comment is written to a ticket.</summary>
public enum HelpdeskKind
{
    /// <summary>The helpdesk of the source's own name.</summary>
    BySource,

    /// <summary>ServiceNow's Table API, incidents.</summary>
    ServiceNow,

    /// <summary>Zendesk Support.</summary>
    Zendesk,

    Freshservice,

    /// <summary>Jira Cloud, with or without Service Management.</summary>
    Jira,
}

internal sealed class TicketCommentsValidator : IValidateOptions<TicketCommentsOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, TicketCommentsOptions options)
    {
        string[] failures =
        [
            .. from helpdesk in options
               from problem in helpdesk.Value.Problems(helpdesk.Key)
               select $"{helpdesk.Key}:{problem.Name}: {problem.Problem}",
        ];
        return failures is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
