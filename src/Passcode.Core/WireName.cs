using System.Text.Json;

namespace Passcode.Core;

/// <summary>The names of enum values on the wire.</summary>
public static class WireName
{
    /// <summary>The name that JSON uses for a value.</summary>
    public static string ToWireName<T>(this T value)
        where T : struct, Enum =>
        JsonSerializer.SerializeToElement(value, PasscodeJson.Options).GetString()!;
}
