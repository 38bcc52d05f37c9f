using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Passcode.Core;

namespace Passcode.Adapters.Tables;

/// <summary>Stores values as JSON in a column.</summary>
internal static class TableJson
{
    // The limit of a text column is 64 KiB of UTF-16:
    // https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
    private const int Longest = 32 * 1024;

    // As in histories: a version can read what another one wrote with members of its own.
    private static readonly JsonSerializerOptions Tolerant = new(PasscodeJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>Returns the JSON of a value.</summary>
    /// <exception cref="InvalidOperationException">The JSON exceeds the limit of a column. Inputs are limited where they are validated, so
    /// this is a bug.</exception>
    public static string Write<T>(T value)
    {
        var json = JsonSerializer.Serialize(value, PasscodeJson.Options);
        return json.Length <= Longest
            ? json
            : throw new InvalidOperationException($"{typeof(T).Name} has {json.Length} characters of JSON; the limit of a column is {Longest}.");
    }

    /// <summary>Returns the value of a column that may contain anything; null if it cannot be read.</summary>
    public static T? TryRead<T>(TableEntity row, string column)
        where T : class
    {
        try
        {
            return row.TryGetValue(column, out var value) && value is string json ? JsonSerializer.Deserialize<T>(json, Tolerant) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns the value of a column. Members that this version does not know are skipped.</summary>
    public static T Read<T>(TableEntity row, string column) => JsonSerializer.Deserialize<T>(row.GetString(column), Tolerant)!;
}
