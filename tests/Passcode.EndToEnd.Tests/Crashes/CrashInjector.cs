namespace Passcode.EndToEnd.Tests.Crashes;

/// <summary>Counts the calls of a host, and kills it at one of them.</summary>
internal sealed class CrashInjector : IProxyObserver
{
    private readonly Lock _lock = new();
    private readonly List<ProxiedCall> _calls = [];
    private CrashPoint? _point;
    private Action _kill = () => { };
    private TaskCompletionSource<ProxiedCall> _crashed = new();

    /// <summary>The call at which the host was killed, once it has been.</summary>
    public Task<ProxiedCall> Crashed => _crashed.Task;

    /// <summary>The calls since it was armed.</summary>
    public IReadOnlyList<ProxiedCall> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Counts from here, and kills once; never without a point.</summary>
    public void Arm(CrashPoint? point, Action kill)
    {
        lock (_lock)
        {
            _calls.Clear();
            (_point, _kill) = (point, kill);
            _crashed = new TaskCompletionSource<ProxiedCall>(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <inheritdoc />
    public int? OnRequest(ProxiedCall call)
    {
        lock (_lock)
        {
            if (!IsCounted(call))
            {
                return 0;
            }

            _calls.Add(call);
            return IsKilledAt(_calls.Count, CrashTiming.BeforeRequest, call) ? null : _calls.Count;
        }
    }

    /// <inheritdoc />
    public bool OnResponse(int number, ProxiedCall call, ReadOnlyMemory<byte> body)
    {
        lock (_lock)
        {
            return !IsKilledAt(number, CrashTiming.BeforeResponse, call);
        }
    }

    // The engine polls its queues and keeps its leases at any time, so that no number among such calls means the same twice.
    private static bool IsCounted(ProxiedCall call) => call switch
    {
        { To: "queues" } => call.Method is "POST" or "DELETE",
        _ when call.Target.Contains("PasscodeLocal", StringComparison.OrdinalIgnoreCase) =>
            call.Method != "GET" && call.Target.Contains("Instances", StringComparison.Ordinal),
        _ => true,
    };

    // A call from before it was armed may be answered after; its number means nothing any more.
    private bool IsKilledAt(int number, CrashTiming timing, ProxiedCall call)
    {
        if (_point is not { } point || point.Timing != timing || number == 0 || number > _calls.Count || !ReferenceEquals(_calls[number - 1], call)
            || !(point.Call is { } wanted ? wanted == number : call is { To: "graph", Method: "POST" }))
        {
            return false;
        }

        _point = null;
        _kill();
        _crashed.SetResult(call);
        return true;
    }
}
