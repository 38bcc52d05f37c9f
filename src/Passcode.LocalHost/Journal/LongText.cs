using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace Passcode.LocalHost.Journal;

/// <summary>A text of any length in a row: what does not fit into one column goes on in <c>Text1</c>, <c>Text2</c> …</summary>
internal static class LongText
{
    // A column holds 64 KiB of UTF-16: https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
    private const int ColumnSize = 32 * 1024;

    public static TableEntity Write(this TableEntity row, string column, string text)
    {
        for (int part = 0, start = 0; part == 0 || start < text.Length; part++)
        {
            var end = Math.Min(start + ColumnSize, text.Length);
            if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
            {
                end--; // half a pair would not survive
            }

            row[Name(column, part)] = text[start..end];
            start = end;
        }

        return row;
    }

    public static string Read(this TableEntity row, string column)
    {
        var text = new StringBuilder(row.GetString(column));
        for (var part = 1; row.TryGetValue(Name(column, part), out var more); part++)
        {
            text.Append((string)more);
        }

        return text.ToString();
    }

    private static string Name(string column, int part) => part == 0 ? column : column + part.ToString(CultureInfo.InvariantCulture);
}
