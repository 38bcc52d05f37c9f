namespace Passcode.Core.Pacing;

/// <summary>
/// Permission to call Graph. <see cref="Use"/> it right before the call, and dispose of it after the answer; one that was not used gives back what it took.
/// </summary>
public sealed class GraphPermit : IDisposable
{
    private readonly GraphPacer _pacer;
    private readonly OwnUse _use;
    private GraphCost _left;
    private bool _isUsed;

    internal GraphPermit(GraphPacer pacer, OwnUse use, int count)
    {
        (_pacer, _use, _left, Count) = (pacer, use, use.Cost, count);
    }

    /// <summary>How many of the wanted calls it is for.</summary>
    public int Count { get; }

    internal OwnUse Taken => _use;

    internal bool IsUsed => _isUsed;

    /// <summary>The calls follow at once, in this asynchronous flow; the pacer lets them pass.</summary>
    /// <returns>False if the process was held up for so long that others no longer count on the calls; then they must not be made.</returns>
    public bool Use()
    {
        _isUsed = _pacer.IsFresh(_use);
        _pacer.Prepay(_isUsed ? this : null);
        return _isUsed;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _pacer.Prepay(null);
        _pacer.Return(this);
    }

    /// <summary>Lets one call pass.</summary>
    internal bool TryPass(GraphCost call)
    {
        var passes = _left.Covers(call) && _pacer.IsFresh(_use);
        _left -= passes ? call : default;
        return passes;
    }
}
