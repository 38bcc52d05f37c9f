using System.Globalization;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>Reads any selection a page at a time: from Graph, from the caller's list, or from an earlier run.</summary>
public sealed class SelectionPages(IDeviceSelections selections, IBulkLists lists, IBulkRuns runs, IBulkTargets targets)
{
    private const int PageSize = 100;

    /// <param name="run">The run.</param>
    /// <param name="cursor">What the page before ended with; null for the first.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task<GraphResult<ListPage<Selected>>> Read(BulkRun run, string? cursor, CancellationToken cancellationToken) =>
        run.Request.Selection switch
        {
            BulkSelection.List list => Listed(list.Id, int.Parse(cursor ?? "0", CultureInfo.InvariantCulture), cancellationToken),
            BulkSelection.Retry retry => Retried(retry.RunId, cursor, cancellationToken),
            var selection => FromGraph(selection, cursor, cancellationToken), // every other kind is one of Graph, which must handle it to compile
        };

    private async Task<GraphResult<ListPage<Selected>>> FromGraph(BulkSelection selection, string? cursor, CancellationToken cancellationToken)
    {
        var page = await selections.Read(selection, cursor, cancellationToken);
        return !page.Succeeded ? page.Problem : new ListPage<Selected>(
            [
                .. page.Value.Devices.Select(device => new Selected(device)),
                .. page.Value.Unreadable.Select(member => new Selected(
                    null, Problem: ReasonCode.GroupMemberUnreadable, Text: FormattableString.Invariant(BulkRunProblem.MemberUnreadable(member.Name, member.Problem.Detail)), Member: member.Name)),
            ],
            page.Value.Cursor);
    }

    private async Task<GraphResult<ListPage<Selected>>> Listed(string listId, int chunk, CancellationToken cancellationToken)
    {
        var devices = await lists.Read(listId, chunk, cancellationToken) ?? [];
        var next = devices.Count == PageSize ? (chunk + 1).ToString(CultureInfo.InvariantCulture) : null;
        return await Resolve(devices, next, cancellationToken);
    }

    private async Task<GraphResult<ListPage<Selected>>> Retried(string runId, string? cursor, CancellationToken cancellationToken)
    {
        if (await runs.Find(runId, cancellationToken) is not { Value.Shards: > 0 and var shards })
        {
            return new ListPage<Selected>([], null);
        }

        var page = await targets.Query(runId, shards, new TargetQuery(Size: PageSize, Continuation: cursor), cancellationToken);
        var retried = page.Items
            .Where(RetriedTargets.Include)
            .Select((target, index) => new ListedDevice(index + 1, new DeviceReference(DeviceKey.IntuneDeviceId, target.Id)));
        return await Resolve([.. retried], page.Continuation, cancellationToken, isList: false);
    }

    private async Task<GraphResult<ListPage<Selected>>> Resolve(
        IReadOnlyList<ListedDevice> devices, string? cursor, CancellationToken cancellationToken, bool isList = true)
    {
        if (devices.Count == 0)
        {
            return new ListPage<Selected>([], cursor);
        }

        var found = await selections.Resolve([.. devices.Select(listed => listed.Device)], cancellationToken);
        return found.Succeeded
            ? new ListPage<Selected>([.. devices.Zip(found.Value, (listed, matches) => Match(listed, matches, isList)).OfType<Selected>()], cursor)
            : found.Problem;
    }

    private static Selected? Match(ListedDevice listed, IReadOnlyList<ManagedDevice> matches, bool isList) => matches switch
    {
        [var device] when listed.Contradiction(device) is { } other => new Selected(
            null, listed.Line, ReasonCode.AmbiguousDevice, $"{listed.Device.Value} is a device that does not have {other.Value}, which the line names too."),
        [var device] => new Selected(device, isList ? listed.Line : null, Text: listed.Device.Note(device)),
        _ when !isList => null, // a device that has left Intune since
        _ => new Selected(null, listed.Line, matches.Count == 0 ? ReasonCode.DeviceNotFound : ReasonCode.AmbiguousDevice, listed.Device.Value),
    };
}

/// <summary>A device that a run selected, or a line of a list or a member of a group that gave none.</summary>
/// <param name="Device">The device; null for a line or a member that gave none.</param>
/// <param name="Line">The line of the caller's list; null for a selection that is no list.</param>
/// <param name="Problem">Why there is no device.</param>
/// <param name="Text">What the line says; of a device, what to say of how it was found.</param>
/// <param name="Member">The member of a group whose devices could not be read.</param>
public sealed record Selected(ManagedDevice? Device, int? Line = null, ReasonCode? Problem = null, string? Text = null, string? Member = null);
