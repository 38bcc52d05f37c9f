using System.Collections.Concurrent;
using System.Globalization;
using Passcode.Core.Records;

namespace Passcode.Api.Tests.Drivers;

public sealed class InMemoryDocuments : IVersionedDocuments
{
    private readonly ConcurrentDictionary<string, (object Value, int Version)> _all = new();

    public Task<Versioned<T>?> Find<T>(string name, CancellationToken cancellationToken)
        where T : class => Task.FromResult(
            _all.TryGetValue(name, out var stored) ? new Versioned<T>((T)stored.Value, stored.Version.ToString(CultureInfo.InvariantCulture)) : null);

    public Task<bool> TrySave<T>(string name, T value, string? version, CancellationToken cancellationToken)
        where T : class
    {
        lock (_all)
        {
            var known = _all.TryGetValue(name, out var stored) ? stored.Version : 0;
            if (known != int.Parse(version ?? "0", CultureInfo.InvariantCulture))
            {
                return Task.FromResult(false);
            }

            _all[name] = (value, known + 1);
            return Task.FromResult(true);
        }
    }
}
