using Passcode.Core.Approvals;
using Passcode.Core.Policy;
using Passcode.Core.Resets;

namespace Passcode.Core.BulkRuns;

/// <summary>
/// Counts the commands that one person has sent, or is about to send, in 24 hours without the approval of another, by bulk runs and single resets: a run that is
/// split into several is one run. Each run has its count in its record before it counts the others, so that of two at the same time at least one sees the other.
/// </summary>
public sealed class RecentCommands(IBulkRuns runs, IResetStore resets, CountedRequester requesters, TimeProvider time)
{
    private const int Page = 1000;
    private static readonly TimeSpan Window = TimeSpan.FromDays(1);

    /// <summary>Counts the commands besides those of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="enough">The number at which the count may stop.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<int> Count(BulkRun run, int enough, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - Window;
        var person = requesters.Of(run.Request.RequestedBy, run.Origin);
        var count = await CountRuns(run.Id, person, since, enough, cancellationToken);
        return count >= enough ? count : count + await CountResets(person, since, enough - count, cancellationToken);
    }

    // Runs wait for a day at most before their first command, so one that began earlier sent its commands earlier.
    private async Task<int> CountRuns(string id, PersonName person, DateTimeOffset since, int enough, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var other in runs.ReadSince(since - Window, cancellationToken))
        {
            if (other.Id != id && IsSentAlone(other, since) && requesters.Of(other.Request.RequestedBy, other.Origin).MayBe(person))
            {
                count += other.Counts.Total - other.Counts.InState(TargetState.Ineligible) - other.Counts.InState(TargetState.Cancelled);
            }

            if (count >= enough)
            {
                break;
            }
        }

        return count;
    }

    private async Task<int> CountResets(PersonName person, DateTimeOffset since, int enough, CancellationToken cancellationToken)
    {
        var count = 0;
        var query = new ResetQuery(DateOnly.FromDateTime(since.UtcDateTime), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), Page);
        await foreach (var reset in resets.ReadAll(query, cancellationToken))
        {
            if (reset.RequestedAt >= since && IsSentAlone(reset) && requesters.Of(reset.Request.RequestedBy, reset.Origin).MayBe(person) && ++count >= enough)
            {
                break;
            }
        }

        return count;
    }

    private static bool IsSentAlone(BulkRun run, DateTimeOffset since) =>
        run is { Request.DryRun: false, Approval: null, Origin.Channel: not RequestChannel.Schedule } && (run.StartedAt is { } at ? at >= since : !run.HasEnded);

    private static bool IsSentAlone(PasscodeReset reset) => reset.Approval is null && (reset.Attempt is not null || !reset.Status.IsTerminal());
}
