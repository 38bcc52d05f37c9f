using Microsoft.Extensions.Options;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>Validates at startup that the configured languages exist, and that the user of each helpdesk is set if its API needs one.</summary>
internal sealed class CommentSettingsValidator(IEnumerable<ITicketCommentWriter> writers) : IValidateOptions<TicketCommentsOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, TicketCommentsOptions options)
    {
        List<string> failures = [];
        foreach (var (source, helpdesk) in options)
        {
            if (!CommentLanguage.Names.Contains(helpdesk.Language))
            {
                failures.Add($"{source}:Language: must be one of {string.Join(", ", CommentLanguage.Names)}.");
            }

            if (string.IsNullOrWhiteSpace(helpdesk.User) && helpdesk.KindFor(source) is { } kind && writers.Single(writer => writer.Kind == kind).NeedsUser)
            {
                failures.Add($"{source}:User: is required.");
            }
        }

        return failures is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
