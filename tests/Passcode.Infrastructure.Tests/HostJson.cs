using System.Text.Json;

namespace Passcode.Infrastructure.Tests;

/// <summary>
/// What <c>host.json</c> may hold: the parts of it that Passcode uses, as https://learn.microsoft.com/azure/azure-functions/functions-host-json
/// and https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-bindings document them. The host ignores what it does not know.
/// </summary>
internal static class HostJson
{
    /// <summary>What the names of app settings that override it begin with.</summary>
    public const string Override = "AzureFunctionsJobHost__";

    public static IReadOnlyDictionary<string, JsonValueKind> Known { get; } = new Dictionary<string, JsonValueKind>
    {
        ["version"] = JsonValueKind.String,
        ["logging.logLevel.*"] = JsonValueKind.String,
        ["logging.applicationInsights.samplingSettings.isEnabled"] = JsonValueKind.True,
        ["logging.applicationInsights.samplingSettings.excludedTypes"] = JsonValueKind.String,
        ["extensions.http.routePrefix"] = JsonValueKind.String,
        ["extensions.durableTask.hubName"] = JsonValueKind.String,
        ["extensions.durableTask.storageProvider.type"] = JsonValueKind.String,
        ["extensions.durableTask.storageProvider.connectionStringName"] = JsonValueKind.String,
        ["extensions.durableTask.storageProvider.partitionCount"] = JsonValueKind.Number,
        ["extensions.durableTask.storageProvider.controlQueueVisibilityTimeout"] = JsonValueKind.String,
        ["extensions.durableTask.storageProvider.workItemQueueVisibilityTimeout"] = JsonValueKind.String,
        ["extensions.durableTask.grpcHttpClientTimeout"] = JsonValueKind.String,
        ["extensions.durableTask.tracing.traceInputsAndOutputs"] = JsonValueKind.False,
        ["extensions.durableTask.tracing.traceReplayEvents"] = JsonValueKind.False,
        ["extensions.durableTask.tracing.distributedTracingEnabled"] = JsonValueKind.True,
        ["extensions.durableTask.tracing.version"] = JsonValueKind.String,
        ["extensions.durableTask.maxConcurrentActivityFunctions"] = JsonValueKind.Number,
        ["extensions.durableTask.maxConcurrentOrchestratorFunctions"] = JsonValueKind.Number,
        ["extensions.durableTask.extendedSessionsEnabled"] = JsonValueKind.False,
    };

    /// <summary>The values of a host.json by their paths.</summary>
    public static IEnumerable<(string Path, JsonElement Value)> ValuesOf(JsonElement element, string path = "") =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(member => ValuesOf(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}"))
            : [(path, element)];

    /// <summary>The entry of <see cref="Known"/> that stands for a path; categories of logs may have any name.</summary>
    public static string KeyOf(string path)
    {
        const string Levels = "logging.logLevel.";
        return path.StartsWith(Levels, StringComparison.Ordinal) ? Levels + "*" : path;
    }
}
