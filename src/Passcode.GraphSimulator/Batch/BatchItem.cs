using System.Text.Json;

namespace Passcode.GraphSimulator.Batch;

/// <summary>A request in a batch.</summary>
internal sealed record BatchItem(
    string Id, string Method, string Url, IReadOnlyDictionary<string, string> Headers, JsonElement? Body, IReadOnlyList<string> DependsOn);
