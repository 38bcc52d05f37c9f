using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Passcode.Core.Records;
using Passcode.Core.Schedules;

namespace Passcode.Testing.Fakes;

/// <summary>How far schedules have come, in memory, as JSON and under versions.</summary>
internal sealed class FakeSchedules(Func<Crash> crash) : ISchedules
{
    private readonly ConcurrentDictionary<string, (string Json, int Version)> _rows = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is stored of a schedule.</summary>
    public ScheduleState? this[string name] => Read(name)?.Value;

    public Task<Versioned<ScheduleState>?> Find(string name, CancellationToken cancellationToken) => crash().Around(() => Read(name));

    public Task<Versioned<ScheduleState>?> TrySave(ScheduleState state, string? version, CancellationToken cancellationToken) => crash().Around(() =>
    {
        lock (_rows)
        {
            var stored = Read(state.Name);
            if (stored?.Version != version)
            {
                return null;
            }

            var next = stored is null ? 1 : int.Parse(stored.Version, CultureInfo.InvariantCulture) + 1;
            _rows[state.Name] = (JsonSerializer.Serialize(state, PasscodeJson.Options), next);
            return Read(state.Name);
        }
    });

    private Versioned<ScheduleState>? Read(string name) => _rows.TryGetValue(name, out var row)
        ? new(JsonSerializer.Deserialize<ScheduleState>(row.Json, PasscodeJson.Options)!, row.Version.ToString(CultureInfo.InvariantCulture))
        : null;
}
