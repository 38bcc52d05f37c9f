using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Passcode.Adapters.Tables;

/// <summary>The position in the targets of a bulk run.</summary>
/// <param name="Shard">The shard of the next row.</param>
/// <param name="AfterRow">The last returned row key; empty at the start of a shard.</param>
internal sealed record TargetContinuation(int Shard, string AfterRow = "")
{
    /// <summary>Returns the continuation token.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Shard:D2}{AfterRow}")));

    /// <summary>Parses a continuation token.</summary>
    /// <exception cref="FormatException">The token is invalid.</exception>
    public static TargetContinuation Parse(string text, int shards)
    {
        Span<byte> bytes = stackalloc byte[1024];
        return text.Length <= bytes.Length
            && Base64Url.TryDecodeFromChars(text, bytes, out var length)
            && Encoding.UTF8.GetString(bytes[..length]) is { Length: >= 2 } place
            && int.TryParse(place[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var shard)
            && shard < shards
                ? new(shard, place[2..])
                : throw new FormatException("The continuation token is invalid.");
    }
}
