using System.Text.Json;
using Azure.Data.Tables;
using Passcode.Core;

namespace Passcode.Adapters.Tables;

/// <summary>Values that are kept as JSON in a column.</summary>
internal static class TableJson
{
    // A text column holds 64 KiB of UTF-16: https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
    private const int Longest = 32 * 1024;

    /// <summary>The value as a column holds it.</summary>
    /// <exception cref="InvalidOperationException">It is longer than a column; what goes into a record is bounded where it comes in.</exception>
    public static string Write<T>(T value)
    {
        var json = JsonSerializer.Serialize(value, PasscodeJson.Options);
        return json.Length <= Longest
            ? json
            : throw new InvalidOperationException($"{typeof(T).Name} has {json.Length} characters of JSON; a column holds {Longest}.");
    }

    /// <summary>The value of a column.</summary>
    public static T Read<T>(TableEntity row, string column) => JsonSerializer.Deserialize<T>(row.GetString(column), PasscodeJson.Options)!;
}
