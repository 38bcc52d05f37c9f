using System.Collections.Immutable;
using Passcode.Core.Devices;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>The groups that a run names: what they are called, and which of its devices belong to one that it excludes.</summary>
public sealed class SelectedGroups(IGroupDirectory directory, RecentGroupMembers members, RecordUpdater<BulkRun> records)
{
    /// <summary>Records the names of the run's groups, which are for people only: one that cannot be read now is left out.</summary>
    public async Task<BulkRun> Name(BulkRun run, CancellationToken cancellationToken)
    {
        if (run.GroupNames is not null || IdsOf(run.Request) is not { Count: > 0 } ids)
        {
            return run;
        }

        var names = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if ((await directory.Find(id, cancellationToken)).Value is [var group])
            {
                names[id] = group.Name;
            }
        }

        return await records.Update(run.Id, current => current.GroupNames is null ? current with { GroupNames = names.ToImmutable() } : null, cancellationToken);
    }

    /// <summary>The excluded group that a device, or its user, belongs to.</summary>
    /// <returns>The name of the group, or its ID; null for none. A group that cannot be read is a problem.</returns>
    public async Task<GraphResult<string?>> FindExcluding(BulkRun run, DeviceSnapshot device)
    {
        foreach (var id in run.Request.ExcludeGroupIds ?? [])
        {
            var group = await members.GetSoon(id);
            if (!group.Succeeded)
            {
                return group.Problem with { Detail = $"The members of the excluded group {run.NameOfGroup(id)} cannot be read: {group.Problem.Detail}" };
            }

            if (group.Value.Contains(device))
            {
                return run.NameOfGroup(id);
            }
        }

        return GraphResult<string?>.Success(null);
    }

    private static List<string> IdsOf(BulkRequest request) =>
        [.. request.Selection is BulkSelection.Group group ? [group.Id] : (string[])[], .. request.ExcludeGroupIds ?? []];
}
