using System.Runtime.CompilerServices;
using System.Text.Json;
using Passcode.Core.Devices;
using Passcode.Core.Statistics;

namespace Passcode.Testing.Fakes;

/// <summary>Statistics in memory, as JSON: a contribution and the counts change together or not at all.</summary>
internal sealed class FakeStatistics(Func<Crash> crash) : IStatistics
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(DateTimeOffset Hour, string Source), string> _contributed = [];
    private readonly Dictionary<(DateTimeOffset Hour, string RequestedBy, DevicePlatform Platform), string> _counts = [];

    /// <summary>How many contributions changed something.</summary>
    public int Changes { get; private set; }

    /// <summary>Everything stored, as text.</summary>
    public string Dump => JsonSerializer.Serialize(_counts.Keys.Select(key => key.ToString()).Concat(_counts.Values));

    public Task Contribute(Contribution contribution, CancellationToken cancellationToken) => crash().Around(() =>
    {
        lock (_gate)
        {
            var source = (contribution.Hour, contribution.Source);
            var before = _contributed.TryGetValue(source, out var json) ? Parse<Dictionary<DevicePlatform, OutcomeCounts>>(json) : [];
            if (contribution.IsNewerThan(before))
            {
                Changes++;
                _contributed[source] = Json(contribution.Counts);
                foreach (var platform in contribution.Counts.Keys)
                {
                    var key = (contribution.Hour, contribution.RequestedBy, platform);
                    var counts = _counts.TryGetValue(key, out var stored) ? Parse<OutcomeCounts>(stored) : OutcomeCounts.None;
                    _counts[key] = Json(contribution.Apply(platform, counts, before));
                }
            }

            return true;
        }
    });

    public async IAsyncEnumerable<HourlyCounts> Read(DateOnly day, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = await crash().Around(() =>
        {
            lock (_gate)
            {
                return _counts.Where(row => DateOnly.FromDateTime(row.Key.Hour.UtcDateTime) == day).ToList();
            }
        });
        foreach (var (key, json) in rows)
        {
            yield return new(key.Hour, key.RequestedBy, key.Platform, Parse<OutcomeCounts>(json));
        }
    }

    public Task RemoveBefore(DateOnly day, CancellationToken cancellationToken) => crash().Around(() =>
    {
        lock (_gate)
        {
            foreach (var key in _counts.Keys.Where(key => DateOnly.FromDateTime(key.Hour.UtcDateTime) < day).ToList())
            {
                _counts.Remove(key);
            }

            foreach (var key in _contributed.Keys.Where(key => DateOnly.FromDateTime(key.Hour.UtcDateTime) < day).ToList())
            {
                _contributed.Remove(key);
            }

            return true;
        }
    });

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, PasscodeJson.Options);

    private static T Parse<T>(string json) => JsonSerializer.Deserialize<T>(json, PasscodeJson.Options)!;
}
