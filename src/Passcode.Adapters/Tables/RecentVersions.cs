using Microsoft.Extensions.Caching.Memory;

namespace Passcode.Adapters.Tables;

/// <summary>
/// What this process wrote last, so that it need not read a row again to change it. It may be out of date: it is only for writes on the
/// condition that the row has not changed.
/// </summary>
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
