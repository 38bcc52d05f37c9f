using System.Text.Json;

namespace Passcode.GraphSimulator.Batch;

/// <summary>One request of a batch, as it is written there.</summary>
internal sealed record BatchItem(
    string Id, string Method, string Url, IReadOnlyDictionary<string, string> Headers, JsonElement? Body, IReadOnlyList<string> DependsOn);
