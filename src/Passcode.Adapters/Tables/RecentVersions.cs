using Microsoft.Extensions.Caching.Memory;

namespace Passcode.Adapters.Tables;

/// <summary>Caches the rows that this process wrote last, to save reads. An entry can be out of date, so it is used only for writes that
/// are conditional on the version.</summary>
internal sealed class RecentVersions<T> : IDisposable
    where T : notnull
{
    private const int Most = 2000;
    private static readonly MemoryCacheEntryOptions Entry = new() { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(15) };

    private readonly MemoryCache _versions = new(new MemoryCacheOptions { SizeLimit = Most });

    public bool TryGet(string key, out T version) => _versions.TryGetValue(key, out version!);

    public void Set(string key, T version) => _versions.Set(key, version, Entry);

    public void Remove(string key) => _versions.Remove(key);

    public void Dispose() => _versions.Dispose();
}
