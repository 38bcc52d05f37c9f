using System.Globalization;
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

    /// <summary>Writes the JSON of a value, which must be ASCII, to as many columns as it needs: one of a name, and others of the name with their number.</summary>
    /// <exception cref="InvalidOperationException">The JSON exceeds the limit of so many columns.</exception>
    public static void Write<T>(TableEntity row, string column, T value, int columns)
    {
        var json = JsonSerializer.Serialize(value, PasscodeJson.Options);
        if (json.Length > Longest * columns)
        {
            throw new InvalidOperationException($"{typeof(T).Name} has {json.Length} characters of JSON; the limit of {columns} columns is {Longest * columns}.");
        }

        foreach (var (index, part) in json.Chunk(Longest).Index())
        {
            row[Column(column, index)] = new string(part);
        }
    }

    /// <summary>Returns the value of the columns that <see cref="Write{T}(TableEntity, string, T, int)"/> wrote.</summary>
    public static T Read<T>(TableEntity row, string column, int columns) =>
        JsonSerializer.Deserialize<T>(string.Concat(Enumerable.Range(0, columns).Select(index => row.GetString(Column(column, index)))), Tolerant)!;

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

    private static string Column(string name, int index) => index == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{index + 1}");
}
