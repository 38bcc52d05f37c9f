using Microsoft.Extensions.Options;

namespace Passcode.Api.Authentication;

/// <summary>What the settings need where Entra ID authenticates. An id that is no GUID, such as <c>common</c>, would let in other tenants.</summary>
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
            yield return "TenantId: must be the GUID of the tenant whose callers are let in.";
        }

        if (!Guid.TryParse(options.ClientId, out _))
        {
            yield return "ClientId: must be the GUID of the app registration that stands for this API.";
        }
    }
}
