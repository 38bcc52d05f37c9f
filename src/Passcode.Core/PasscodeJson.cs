using System.Text.Json;
using System.Text.Json.Serialization;

namespace Passcode.Core;

/// <summary>The one JSON dialect of the product: camelCase names, enum values by their wire names, no unknown members.</summary>
public static class PasscodeJson
{
    /// <summary>The shared, read-only options.</summary>
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Applies the dialect to options that a host owns, such as ASP.NET Core's.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = false;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }
}

/// <summary>The names of enum values on the wire.</summary>
public static class WireName
{
    /// <summary>The name that JSON uses for a value.</summary>
    public static string ToWireName<T>(this T value)
        where T : struct, Enum =>
        JsonSerializer.SerializeToElement(value, PasscodeJson.Options).GetString()!;
}
