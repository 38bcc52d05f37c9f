namespace Passcode.LocalHost.Journal;

/// <summary>One turn of an instance: what it began with and what has happened since.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Workflow">The name of its workflow.</param>
/// <param name="Generation">Counts the turns, from 0.</param>
/// <param name="State">The turn's state in JSON.</param>
/// <param name="BegunAt">When the turn began.</param>
/// <param name="Events">What has happened in it, in order.</param>
public sealed record InstanceHistory(
    string InstanceId, string Workflow, int Generation, string State, DateTimeOffset BegunAt, IReadOnlyList<JournalEvent> Events)
{
    /// <summary>
    /// A turn has no more events than this: ending a turn removes them all in one transaction, and a table's transaction takes
    /// 100 rows.
    /// </summary>
    public const int MaxEvents = 89;

    /// <summary>The first turn of a new instance.</summary>
    public static InstanceHistory Of(InstanceStart start) => new(start.InstanceId, start.Workflow, 0, start.State, start.At, []);

    /// <summary>The same turn, one event later.</summary>
    public InstanceHistory After(JournalEvent next) => this with { Events = [.. Events, next] };

    /// <summary>The turn that follows.</summary>
    public InstanceHistory NextTurn(string state, DateTimeOffset at) =>
        this with { Generation = Generation + 1, State = state, BegunAt = at, Events = [] };
}
