using System.Globalization;

namespace Passcode.LocalHost.Journal;

/// <summary>
/// The keys of table <c>Journal</c>: the unfinished instances in one partition, and one partition an instance with its current turn
/// and its inbox.
/// </summary>
internal static class JournalTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "Journal";

    /// <summary>The partition of the unfinished instances; a row's key is the instance's id.</summary>
    public const string Running = "running";

    /// <summary>The row of an instance's current turn, from its second turn on.</summary>
    public const string Head = "head";

    /// <summary>What the rows of signals not yet received begin with; the rows of events begin with another letter.</summary>
    public const string Signal = "signal-";

    /// <summary>The partition of an instance, which is its id.</summary>
    /// <exception cref="ArgumentException">The id is not fit for a key, or is taken.</exception>
    public static string Partition(string instanceId) =>
        instanceId.Length is > 0 and <= 200
        && instanceId != Running
        && instanceId.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? instanceId
            : throw new ArgumentException("An instance id has up to 200 letters, digits, hyphens and underscores.", nameof(instanceId));

    /// <summary>The row of an event of a turn, both counted from 0.</summary>
    public static string Event(int generation, int index) => string.Create(CultureInfo.InvariantCulture, $"g{generation:D6}-i{index:D6}");
}
