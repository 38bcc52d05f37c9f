using Microsoft.Extensions.Options;
using Passcode.Core.Callbacks;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>Validates at startup that the configured languages exist.</summary>
internal sealed class LanguagesValidator : IValidateOptions<CallbackOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, CallbackOptions options)
    {
        var unknown = options.WriteBack.Where(helpdesk => !CommentLanguage.Names.Contains(helpdesk.Value.Language)).Select(helpdesk => helpdesk.Key).ToList();
        return unknown.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(unknown.Select(source =>
                $"{CallbackOptions.Section}:WriteBack:{source}:Language: must be one of {string.Join(", ", CommentLanguage.Names)}."));
    }
}
