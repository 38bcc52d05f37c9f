namespace Passcode.EndToEnd.Tests.Faults;

/// <summary>Cuts a host off from storage for a while: connections break, requests under way lose their answers.</summary>
internal sealed class StorageOutage : IProxyObserver
{
    private volatile bool _isOn;
    private int _broken;

    /// <summary>Calls to storage that broke.</summary>
    public int Broken => Volatile.Read(ref _broken);

    /// <summary>Begins.</summary>
    public void Begin() => _isOn = true;

    /// <summary>Ends.</summary>
    public void End() => _isOn = false;

    public int? OnRequest(ProxiedCall call) => Breaks(call) ? null : 0;

    // What had arrived is carried out, and nobody learns of it.
    public bool OnResponse(int number, ProxiedCall call, ReadOnlyMemory<byte> body) => !Breaks(call);

    private bool Breaks(ProxiedCall call)
    {
        if (!_isOn || call.To != "storage")
        {
            return false;
        }

        Interlocked.Increment(ref _broken);
        return true;
    }
}
