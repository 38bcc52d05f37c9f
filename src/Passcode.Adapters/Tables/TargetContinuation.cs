using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Passcode.Adapters.Tables;

/// <summary>Where a page of a run's targets ended.</summary>
/// <param name="Shard">The shard to go on with.</param>
/// <param name="AfterRow">The last row of it that was given; empty before the first.</param>
internal sealed record TargetContinuation(int Shard, string AfterRow = "")
{
    /// <summary>The text that a caller gives back.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Shard:D2}{AfterRow}")));

    /// <summary>Reads what a caller gave back.</summary>
    /// <exception cref="FormatException">It is none of ours.</exception>
    public static TargetContinuation Parse(string text, int shards)
    {
        Span<byte> bytes = stackalloc byte[1024];
        return text.Length <= bytes.Length
            && Base64Url.TryDecodeFromChars(text, bytes, out var length)
            && Encoding.UTF8.GetString(bytes[..length]) is { Length: >= 2 } place
            && int.TryParse(place[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var shard)
            && shard < shards
                ? new(shard, place[2..])
                : throw new FormatException("The continuation is not one that this listing gave.");
    }
}
