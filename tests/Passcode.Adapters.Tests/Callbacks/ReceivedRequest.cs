using System.Text.Json;

namespace Passcode.Adapters.Tests.Callbacks;

/// <summary>A request as it arrived.</summary>
internal sealed record ReceivedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
