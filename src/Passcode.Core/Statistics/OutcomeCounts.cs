using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Passcode.Core.Eligibility;

namespace Passcode.Core.Statistics;

/// <summary>How many outcomes there were, by state and by reason, and how long confirmations took. A few kilobytes at most, however many there were.</summary>
/// <param name="ByStatus">A number for every state that occurs.</param>
/// <param name="ByReason">A number for every reason that occurs.</param>
/// <param name="Times">The times to confirm: a number for every <see cref="ConfirmationTimes">interval</see> that occurs.</param>
/// <param name="Late">Those that were confirmed late; they are completed.</param>
public sealed record OutcomeCounts(
    ImmutableSortedDictionary<OutcomeStatus, int> ByStatus, ImmutableSortedDictionary<ReasonCode, int> ByReason, ImmutableSortedDictionary<int, int> Times, int Late)
{
    public static OutcomeCounts None { get; } = new(
        ImmutableSortedDictionary<OutcomeStatus, int>.Empty, ImmutableSortedDictionary<ReasonCode, int>.Empty, ImmutableSortedDictionary<int, int>.Empty, 0);

    [JsonIgnore]
    public int Total => ByStatus.Values.Sum();

    /// <summary>Outcomes in a state.</summary>
    public int WithStatus(OutcomeStatus status) => ByStatus.GetValueOrDefault(status);

    /// <summary>With one outcome more.</summary>
    public OutcomeCounts Plus(Outcome outcome) => new(
        Add(ByStatus, outcome.Status, 1),
        outcome.ReasonCode is { } reason ? Add(ByReason, reason, 1) : ByReason,
        outcome.TimeToConfirm is { } time ? Add(Times, ConfirmationTimes.IntervalOf(time), 1) : Times,
        Late + (outcome.Late ? 1 : 0));

    /// <summary>With other outcomes.</summary>
    public OutcomeCounts Plus(OutcomeCounts other) => Add(other, 1);

    /// <summary>Without outcomes that are among these.</summary>
    public OutcomeCounts Minus(OutcomeCounts other) => Add(other, -1);

    private OutcomeCounts Add(OutcomeCounts other, int sign) =>
        new(Add(ByStatus, other.ByStatus, sign), Add(ByReason, other.ByReason, sign), Add(Times, other.Times, sign), Late + (sign * other.Late));

    private static ImmutableSortedDictionary<TKey, int> Add<TKey>(ImmutableSortedDictionary<TKey, int> one, ImmutableSortedDictionary<TKey, int> other, int sign)
        where TKey : notnull =>
        other.Aggregate(one, (sum, entry) => Add(sum, entry.Key, sign * entry.Value));

    private static ImmutableSortedDictionary<TKey, int> Add<TKey>(ImmutableSortedDictionary<TKey, int> counts, TKey key, int count)
        where TKey : notnull =>
        counts.GetValueOrDefault(key) + count is not 0 and var sum ? counts.SetItem(key, sum) : counts.Remove(key);
}
