using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Passcode.Core.Records;

namespace Passcode.Testing.Fakes;

/// <summary>Versioned documents in memory, as JSON and under versions.</summary>
internal sealed class FakeVersionedDocuments(Func<Crash> crash) : IVersionedDocuments
{
    private readonly ConcurrentDictionary<string, (string Json, int Version)> _all = new();

    /// <summary>How often each was read.</summary>
    public ConcurrentDictionary<string, int> Reads { get; } = new();

    /// <summary>Puts a record there before anything happens.</summary>
    public void Put<T>(string name, T value) => _all[name] = (JsonSerializer.Serialize(value, PasscodeJson.Options), 1);

    public Task<Versioned<T>?> Find<T>(string name, CancellationToken cancellationToken)
        where T : class => crash().Around(() =>
        {
            Reads.AddOrUpdate(name, 1, (_, count) => count + 1);
            return _all.TryGetValue(name, out var stored)
                ? new Versioned<T>(JsonSerializer.Deserialize<T>(stored.Json, PasscodeJson.Options)!, stored.Version.ToString(CultureInfo.InvariantCulture))
                : null;
        });

    public Task<bool> TrySave<T>(string name, T value, string? version, CancellationToken cancellationToken)
        where T : class => crash().Around(() =>
        {
            lock (_all)
            {
                var stored = _all.TryGetValue(name, out var found) ? found.Version : (int?)null;
                if (stored?.ToString(CultureInfo.InvariantCulture) != version)
                {
                    return false;
                }

                _all[name] = (JsonSerializer.Serialize(value, PasscodeJson.Options), (stored ?? 0) + 1);
                return true;
            }
        });
}
