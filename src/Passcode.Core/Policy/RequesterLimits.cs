using Microsoft.Extensions.Options;
using System.Globalization;
using Passcode.Core.Records;

namespace Passcode.Core.Policy;

/// <summary>
/// Counts what a person asks for. The count is written, under its version, before a reset goes on, so neither several processes nor a
/// restart count too little; a reset is counted by its id, so nothing is counted twice.
/// </summary>
public sealed class RequesterLimits(IVersionedDocuments records, IOptions<PolicyOptions> policy, TimeProvider time)
{
    // Steps of 64 resets of one person may meet here; one of them gets on in every round.
    private const int Rounds = 100;

    /// <summary>Counts a reset.</summary>
    /// <returns>The rule that objects, and then it is not counted; null when the reset may go on.</returns>
    public async Task<MatchedRule?> Take(string requestedBy, string resetId, CancellationToken cancellationToken)
    {
        var limits = policy.Value.RequesterLimits;
        if (limits.All.All(limit => limit.Limit is null))
        {
            return null;
        }

        var name = "requester " + PersonName.From(requestedBy);
        for (var round = 0; round < Rounds; round++)
        {
            var now = time.GetUtcNow();
            var stored = await records.Find<RequesterCount>(name, cancellationToken);
            var taken = (stored?.Value.Taken ?? []).Select(Counted.Parse).Where(counted => counted.At > now - TimeSpan.FromDays(1)).ToList();
            if (taken.Exists(counted => counted.ResetId == resetId))
            {
                return null;
            }

            var exceeded = FindExceeded(limits.PerHour, "an hour", taken.Count(counted => counted.At > now - TimeSpan.FromHours(1)))
                ?? FindExceeded(limits.PerDay, "a day", taken.Count);
            if (exceeded is not null)
            {
                return exceeded;
            }

            var count = new RequesterCount([.. taken.Append(new Counted(resetId, now)).Select(counted => counted.ToString())]);
            if (await records.TrySave(name, count, stored?.Version, cancellationToken))
            {
                return null;
            }
        }

        throw new InvalidOperationException($"The count of a requester was changed concurrently {Rounds} times in a row.");
    }

    private static MatchedRule? FindExceeded(int? limit, string span, int count) => count < limit || limit is null
        ? null
        : new(PolicyRule.RequesterLimit, string.Create(CultureInfo.InvariantCulture, $"{limit} resets in {span}"));

    /// <summary>One reset that was counted, and when. As text it is short enough for 500 of them in a table's column.</summary>
    private sealed record Counted(string ResetId, DateTimeOffset At)
    {
        public static Counted Parse(string text) =>
            new(text[..text.IndexOf(' ', StringComparison.Ordinal)],
                DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text.AsSpan(text.IndexOf(' ', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture)));

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ResetId} {At.ToUnixTimeMilliseconds()}");
    }
}

/// <summary>The resets of a day that one person asked for, as they are kept.</summary>
/// <param name="Taken">Each by its id and when it was counted.</param>
public sealed record RequesterCount(IReadOnlyList<string> Taken);
