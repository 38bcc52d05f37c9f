using System.Collections.Concurrent;
using Passcode.Core.Devices;

namespace Passcode.Testing.Fakes;

/// <summary>A tenant whose devices confirm after a while, and that answers as it is told to.</summary>
internal sealed partial class FakeTenant(Func<Crash> crash, TimeProvider time) : IManagedDevices, IDeviceSearch
{
    /// <summary>The clocks of the processes, which read each answer's <c>Date</c>.</summary>
    public ConcurrentBag<GraphClock> Clocks { get; } = [];

    /// <summary>How far Graph's clock is ahead of the host's.</summary>
    public TimeSpan ClockOffset { get; set; }

    /// <summary>How far the clock that dates actions is ahead of the one of the <c>Date</c> header.</summary>
    public TimeSpan ActionClockOffset { get; set; }

    /// <summary>What happens right before the next command reaches Graph.</summary>
    public Action? BeforePost { get; set; }

    /// <summary>Graph's time.</summary>
    private DateTimeOffset GraphTime => time.GetUtcNow() + ClockOffset;

    private readonly ConcurrentDictionary<string, ManagedDevice> _devices = new();
    private readonly ConcurrentQueue<GraphProblem> _problemsOnGet = new();
    private readonly ConcurrentQueue<(GraphProblem Problem, bool IsExecuted)> _problemsOnPost = new();

    /// <summary>What every request gets instead of an answer.</summary>
    public GraphProblem? Problem { get; set; }

    /// <summary>From the command to the device's answer; null means that the device never answers.</summary>
    public TimeSpan? ConfirmsAfter { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How much later than <see cref="ConfirmsAfter"/> a device confirms.</summary>
    public Func<string, TimeSpan> ConfirmsLaterBy { get; set; } = _ => TimeSpan.Zero;

    /// <summary>What the device answers.</summary>
    public ActionState Answer { get; set; } = ActionState.Done;

    /// <summary>The devices whose passcode was really reset, in order.</summary>
    public ConcurrentQueue<string> Resets { get; } = new();

    /// <summary>When each of <see cref="Resets"/> was carried out.</summary>
    public ConcurrentQueue<DateTimeOffset> ResetTimes { get; } = new();

    /// <summary>What a device answers that does not answer as the others do.</summary>
    public Dictionary<string, ActionState> Answers { get; } = [];

    /// <summary>Whether a search returns every device, as a Graph that ignores its filter does.</summary>
    public bool IgnoresFilters { get; set; }

    /// <summary>Devices of which a list says something else than they do by their ids.</summary>
    public ConcurrentDictionary<string, ManagedDevice> Listed { get; } = new();

    /// <summary>The devices that Intune was asked to contact, in order.</summary>
    public ConcurrentQueue<(string Device, DateTimeOffset At)> Syncs { get; } = new();

    /// <summary>When Intune was asked to contact a device, in order.</summary>
    public IReadOnlyCollection<DateTimeOffset> SyncTimes => [.. Syncs.Select(sync => sync.At)];

    /// <summary>What a request to contact a device gets instead of an answer.</summary>
    public GraphProblem? SyncProblem { get; set; }

    public int Gets { get; private set; }

    public int Posts { get; private set; }

    public ManagedDevice Add(ManagedDevice device) => _devices[device.Id] = device;

    public void Change(string id, Func<ManagedDevice, ManagedDevice> change) => _devices[id] = change(_devices[id]);

    public void Remove(string id) => _devices.TryRemove(id, out _);

    /// <summary>The next reads get these problems.</summary>
    public void FailGets(params GraphProblem[] problems) => Array.ForEach(problems, _problemsOnGet.Enqueue);

    /// <summary>The next command gets this problem, executed or not.</summary>
    public void FailPost(GraphProblem problem, bool isExecuted = false) => _problemsOnPost.Enqueue((problem, isExecuted));

    public Task<GraphResult<IReadOnlyList<ManagedDevice>>> Find(DeviceReference reference, int limit, CancellationToken cancellationToken) =>
        Answered(() => NextProblem() is { } problem ? problem : GraphResult<IReadOnlyList<ManagedDevice>>.Success(
        [
            .. _devices.Values.OrderBy(device => device.Id, StringComparer.Ordinal).Where(device => IgnoresFilters || reference.Value == reference.Key switch
            {
                DeviceKey.SerialNumber => device.SerialNumber,
                DeviceKey.Imei => device.Imei,
                DeviceKey.EntraDeviceId => device.EntraDeviceId,
                DeviceKey.DeviceName => device.DeviceName,
                DeviceKey.UserPrincipalName => device.UserPrincipalName,
                _ => throw new NotSupportedException($"Graph has no filter for {reference.Key}."),
            }).Take(limit).Select(device => Listed.GetValueOrDefault(device.Id, device)),
        ]));

    public Task<GraphResult<DeviceMatches>> Search(string text, int limit, CancellationToken cancellationToken) =>
        Answered(() => NextProblem() is { } problem ? problem : GraphResult<DeviceMatches>.Success(
            _devices.Values.OrderBy(device => device.DeviceName, StringComparer.Ordinal).Where(device =>
                new[] { device.DeviceName, device.UserPrincipalName }.Any(name => name?.Contains(text, StringComparison.OrdinalIgnoreCase) == true)
                || new[] { device.SerialNumber, device.Imei }.Contains(text, StringComparer.OrdinalIgnoreCase)).ToList() is var all
                ? new([.. all.Take(limit)], HasMore: all.Count > limit)
                : null!));

    public Task<GraphResult<ManagedDevice>> Get(string intuneDeviceId, CancellationToken cancellationToken) =>
        Answered(() => Look(intuneDeviceId));

    public Task<GraphResult<bool>> ResetPasscode(string intuneDeviceId, CancellationToken cancellationToken) =>
        Answered(() => Post(intuneDeviceId));

    public Task<GraphResult<bool>> SyncDevice(string intuneDeviceId, CancellationToken cancellationToken) => Answered(() => Sync(intuneDeviceId));

    // The header is exact to a second, and tells a time before the answer arrives.
    private Task<T> Answered<T>(Func<T> effect) => crash().Around(() =>
    {
        var answer = effect();
        foreach (var clock in Clocks)
        {
            clock.Observe(new DateTimeOffset(GraphTime.Ticks - (GraphTime.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero));
        }

        return answer;
    });

    private GraphResult<ManagedDevice> Look(string intuneDeviceId)
    {
        Gets++;
        return NextProblem() is { } problem ? problem
            : _devices.TryGetValue(intuneDeviceId, out var device) ? Now(device)
            : (GraphResult<ManagedDevice>)new GraphProblem(GraphFault.NotFound, "no such device");
    }

    private GraphResult<bool> Sync(string intuneDeviceId)
    {
        Syncs.Enqueue((intuneDeviceId, time.GetUtcNow()));
        return SyncProblem ?? (GraphResult<bool>)true;
    }

    private GraphProblem? NextProblem() => _problemsOnGet.TryDequeue(out var problem) ? problem : Problem;

    private GraphResult<bool> Post(string intuneDeviceId)
    {
        Posts++;
        BeforePost?.Invoke();
        BeforePost = null;
        var fails = _problemsOnPost.TryDequeue(out var told);
        if (!fails || told.IsExecuted)
        {
            Resets.Enqueue(intuneDeviceId);
            ResetTimes.Enqueue(time.GetUtcNow());
            var action = new ResetAction(ActionState.Pending, GraphTime + ActionClockOffset, null, null);
            Change(intuneDeviceId, device => device with { ResetActions = [.. device.ResetActions, action] });
        }

        return fails ? told.Problem : (GraphResult<bool>)true;
    }

    private ManagedDevice Now(ManagedDevice device) => device with
    {
        ResetActions =
        [
            .. device.ResetActions.Select(action => action.IsUnderWay && ConfirmsAfter + ConfirmsLaterBy(device.Id) is { } delay && action.StartedAt + delay <= GraphTime
                ? action with { State = Answers.GetValueOrDefault(device.Id, Answer), UpdatedAt = action.StartedAt + delay }
                : action),
        ],
    };
}
