using System.Net.Http.Headers;
using System.Text;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>HTTP Basic, which every helpdesk here takes its keys by.</summary>
internal static class BasicCredential
{
    /// <summary>The header's value.</summary>
    public static AuthenticationHeaderValue Of(string? user, string? password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
}
