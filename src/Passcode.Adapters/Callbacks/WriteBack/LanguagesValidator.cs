using Microsoft.Extensions.Options;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>Refuses languages that have no file.</summary>
internal sealed class LanguagesValidator : IValidateOptions<TicketCommentsOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, TicketCommentsOptions options)
    {
        var unknown = options.Where(helpdesk => !CommentLanguage.Names.Contains(helpdesk.Value.Language)).Select(helpdesk => helpdesk.Key).ToList();
        return unknown.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(unknown.Select(source =>
                $"{TicketCommentsOptions.Section}:{source}:Language: must be one of {string.Join(", ", CommentLanguage.Names)}."));
    }
}
