using System.Collections.Concurrent;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>The names of groups in settings, remembered for ten minutes. A name that cannot be read now is absent, because names are for people only.</summary>
internal sealed class GroupNames(IGroupDirectory directory, TimeProvider time)
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (string? Name, DateTimeOffset ReadAt)> _known = new(StringComparer.Ordinal);

    /// <summary>Returns the names by ID.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Find(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!_known.TryGetValue(id, out var known) || known.ReadAt + Memory <= time.GetUtcNow())
            {
                known = _known[id] = ((await directory.Find(id, cancellationToken)).Value is [var group] ? group.Name : null, time.GetUtcNow());
            }

            if (known.Name is { } name)
            {
                names[id] = name;
            }
        }

        return names;
    }
}
