using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;

namespace Passcode.Core.Orchestration;

/// <summary>
/// How values are written to histories: the product's JSON, except that unknown members are skipped, so that an earlier version of the app
/// can read what a newer one wrote. The Functions host reads activity inputs and outputs again with Newtonsoft.Json, which treats a leading
/// <c>$type</c> as metadata and drops it; therefore no value here is polymorphic (see docs/decisions/0013).
/// </summary>
public static class OrchestrationJson
{
    /// <summary>The options, for a host that takes them as <see cref="JsonSerializerOptions"/>.</summary>
    public static JsonSerializerOptions Options { get; } = new(PasscodeJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>The converter, for a host that takes a <see cref="DataConverter"/>.</summary>
    public static DataConverter Converter { get; } = new JsonDataConverter(Options);
}
