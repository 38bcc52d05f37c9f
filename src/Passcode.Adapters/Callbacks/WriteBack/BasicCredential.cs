using System.Net.Http.Headers;
using System.Text;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>Creates HTTP Basic credentials, which all supported helpdesks accept for API keys.</summary>
internal static class BasicCredential
{
    /// <summary>Returns the value of the Authorization header.</summary>
    public static AuthenticationHeaderValue From(string? user, string? password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
}
