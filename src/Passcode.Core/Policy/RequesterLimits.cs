using System.Globalization;
using Microsoft.Extensions.Options;
using Passcode.Core.Records;

namespace Passcode.Core.Policy;

/// <summary>
/// Counts what a person asks for. The count is written, under its version, before a reset goes on, so neither several processes nor a
/// restart count too little; a reset is counted by its id, so nothing is counted twice.
/// </summary>
public sealed class RequesterLimits(IVersionedDocuments records, IOptions<PolicyOptions> policy, TimeProvider time)
{
    /// <summary>Counts a reset, or the commands of a bulk run.</summary>
    /// <param name="requester">Whom they count for.</param>
    /// <param name="id">The reset or the bulk run.</param>
    /// <param name="count">How many commands.</param>
    /// <param name="cancellationToken">Cancels the wait; they may already be counted.</param>
    /// <returns>The rule that objects, and then nothing is counted; null when they may go on.</returns>
    public async Task<MatchedRule?> Take(PersonName requester, string id, int count, CancellationToken cancellationToken)
    {
        var limits = policy.Value.RequesterLimits;
        if (limits.All.All(limit => limit.Limit is null))
        {
            return null;
        }

        MatchedRule? exceeded = null;
        await records.Update<RequesterCount>(
            "requester " + requester.Local, // as for approvals, one name in two domains is one person
            known =>
            {
                var now = time.GetUtcNow();
                var taken = (known?.Taken ?? []).Select(Counted.Parse).Where(counted => counted.At > now - TimeSpan.FromDays(1)).ToList();
                var isCounted = taken.Exists(counted => counted.Id == id);
                exceeded = isCounted ? null
                    : FindExceeded(limits.PerHour, "an hour", count + taken.Where(counted => counted.At > now - TimeSpan.FromHours(1)).Sum(counted => counted.Count))
                    ?? FindExceeded(limits.PerDay, "a day", count + taken.Sum(counted => counted.Count));
                return isCounted || exceeded is not null ? null : new RequesterCount([.. taken.Append(new(id, now, count)).TakeLast(RequesterLimitOptions.Most).Select(counted => counted.ToString())]); // no limit needs more
            },
            cancellationToken);
        return exceeded;
    }

    private static MatchedRule? FindExceeded(int? limit, string span, int count) => count <= limit || limit is null
        ? null
        : new(PolicyRule.RequesterLimit, string.Create(CultureInfo.InvariantCulture, $"{limit} resets in {span}"));

    /// <summary>What was counted, when, and how many commands. As text it is short enough for 500 of them in a table's column.</summary>
    private sealed record Counted(string Id, DateTimeOffset At, int Count)
    {
        public static Counted Parse(string text)
        {
            var parts = text.Split(' ');
            return new(
                parts[0],
                DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[1], CultureInfo.InvariantCulture)),
                parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : 1);
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} {At.ToUnixTimeMilliseconds()} {Count}");
    }
}

/// <summary>The resets and bulk runs of a day that one person asked for, as they are kept.</summary>
/// <param name="Taken">Each by its id and when it was counted.</param>
public sealed record RequesterCount(IReadOnlyList<string> Taken);
