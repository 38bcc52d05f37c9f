namespace Passcode.EndToEnd.Tests.Deaths;

/// <summary>Counts the calls of a host, and kills it at one of them.</summary>
internal sealed class KillSwitch : ITapWatcher
{
    private readonly Lock _lock = new();
    private readonly List<TapCall> _calls = [];
    private KillPoint? _point;
    private Action _kill = () => { };
    private TaskCompletionSource<TapCall> _struck = new();

    /// <summary>The call at which it struck, once it has.</summary>
    public Task<TapCall> Struck => _struck.Task;

    /// <summary>The calls since it was armed.</summary>
    public IReadOnlyList<TapCall> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Counts from here, and strikes once; never without a point.</summary>
    public void Arm(KillPoint? point, Action kill)
    {
        lock (_lock)
        {
            _calls.Clear();
            (_point, _kill) = (point, kill);
            _struck = new TaskCompletionSource<TapCall>(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <inheritdoc />
    public int? Arrived(TapCall call)
    {
        lock (_lock)
        {
            if (!IsCounted(call))
            {
                return 0;
            }

            _calls.Add(call);
            return Strikes(_calls.Count, Moment.BeforeTheCall, call) ? null : _calls.Count;
        }
    }

    /// <inheritdoc />
    public bool Answered(int number, TapCall call, ReadOnlyMemory<byte> answer)
    {
        lock (_lock)
        {
            return !Strikes(number, Moment.BeforeTheAnswer, call);
        }
    }

    // The engine polls its queues and keeps its leases at any time, so that no number among such calls means the same twice.
    private static bool IsCounted(TapCall call) => call switch
    {
        { To: "queues" } => call.Method is "POST" or "DELETE",
        _ when call.Target.Contains("PasscodeLocal", StringComparison.OrdinalIgnoreCase) =>
            call.Method != "GET" && call.Target.Contains("Instances", StringComparison.Ordinal),
        _ => true,
    };

    // A call from before it was armed may be answered after; its number means nothing any more.
    private bool Strikes(int number, Moment moment, TapCall call)
    {
        if (_point is not { } point || point.Moment != moment || number == 0 || number > _calls.Count || !ReferenceEquals(_calls[number - 1], call)
            || !(point.Call is { } wanted ? wanted == number : call is { To: "graph", Method: "POST" }))
        {
            return false;
        }

        _point = null;
        _kill();
        _struck.SetResult(call);
        return true;
    }
}
