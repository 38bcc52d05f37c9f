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

    /// <summary>The documents that somebody else wrote.</summary>
    public ConcurrentDictionary<string, byte> Forged { get; } = new();

    /// <summary>Writes a document as somebody with write access to the storage would.</summary>
    public void Forge<T>(string name, T value)
    {
        Put(name, value);
        Forged[name] = 0;
    }

    /// <summary>Deletes a document as somebody with write access to the storage would.</summary>
    public bool Delete(string name) => _all.TryRemove(name, out _);

    /// <summary>Puts a record there before anything happens.</summary>
    public void Put<T>(string name, T value) => _all[name] = (JsonSerializer.Serialize(value, PasscodeJson.Options), 1);

    public Task<Versioned<T>?> Find<T>(string name, CancellationToken cancellationToken)
        where T : class => crash().Around(() =>
        {
            Reads.AddOrUpdate(name, 1, (_, count) => count + 1);
            return _all.TryGetValue(name, out var stored)
                ? new Versioned<T>(JsonSerializer.Deserialize<T>(stored.Json, PasscodeJson.Options)!, stored.Version.ToString(CultureInfo.InvariantCulture), Forged.ContainsKey(name) ? SignatureState.Invalid : SignatureState.Valid)
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
                Forged.TryRemove(name, out _);
                return true;
            }
        });
}
