using System.Text.Json;
using System.Text.Json.Serialization;

namespace Passcode.GraphSimulator;

/// <summary>
/// How the records under <c>/_simulator</c> are written: camelCase, enum members too; an unknown property in a request is refused.
/// </summary>
public static class SimulatorJson
{
    /// <summary>For a client of <c>/_simulator</c> in .NET.</summary>
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    internal static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectRequiredConstructorParameters = true;
        return options;
    }
}
