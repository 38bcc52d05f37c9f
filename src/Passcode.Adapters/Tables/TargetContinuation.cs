using System.Globalization;

namespace Passcode.Adapters.Tables;

/// <summary>Where a page of a run's targets ended.</summary>
/// <param name="Shard">The shard to go on with.</param>
/// <param name="AfterRow">The last row of it that was given; empty before the first.</param>
internal sealed record TargetContinuation(int Shard, string AfterRow = "")
{
    /// <summary>The text that a caller gives back.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Shard:D2}{AfterRow}");

    /// <summary>Reads what a caller gave back.</summary>
    /// <exception cref="FormatException">It is none of ours.</exception>
    public static TargetContinuation Parse(string text, int shards) =>
        text.Length >= 2 && int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var shard) && shard < shards
            ? new(shard, text[2..])
            : throw new FormatException("The continuation is not one that this listing gave.");
}
