using Microsoft.Extensions.Options;

namespace Passcode.Api.Authentication;

/// <summary>Validates the settings of Entra ID authentication. Both IDs must be GUIDs, because an alias such as <c>common</c> would accept
/// callers of other tenants.</summary>
internal sealed class EntraSettings : IValidateOptions<AuthOptions>
{
    public ValidateOptionsResult Validate(string? name, AuthOptions options)
    {
        string[] failures = [.. Wrong(options).Select(setting => $"{AuthOptions.Section}:{setting}")];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Wrong(AuthOptions options)
    {
        if (!Guid.TryParse(options.TenantId, out _))
        {
            yield return "TenantId: must be the GUID of the Entra tenant whose callers are accepted.";
        }

        if (!Guid.TryParse(options.ClientId, out _))
        {
            yield return "ClientId: must be the GUID of the app registration of this API.";
        }
    }
}
