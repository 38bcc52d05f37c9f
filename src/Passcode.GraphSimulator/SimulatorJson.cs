using System.Text.Json;
using System.Text.Json.Serialization;

namespace Passcode.GraphSimulator;

/// <summary>The JSON format of the records under <c>/_simulator</c>: camelCase, including enum members. Unknown properties in a request are
/// rejected.</summary>
public static class SimulatorJson
{
    /// <summary>The serializer options for .NET clients of <c>/_simulator</c>.</summary>
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    internal static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectRequiredConstructorParameters = true;
        return options;
    }
}
