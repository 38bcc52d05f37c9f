using Microsoft.Extensions.Options;

namespace Passcode.Api.Limits;

/// <summary>Counts the progress streams that each caller has open on this instance. Each reads storage once a second.</summary>
internal sealed class StreamLimits(IOptions<LimitOptions> options)
{
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);

    /// <summary>Opens a stream.</summary>
    /// <returns>Closes the stream; null if the caller has as many as allowed.</returns>
    public IDisposable? TryOpen(string caller)
    {
        lock (_open)
        {
            var open = _open.GetValueOrDefault(caller);
            if (open >= options.Value.StreamsPerCaller)
            {
                return null;
            }

            _open[caller] = open + 1;
            return new OpenStream(this, caller);
        }
    }

    private void Close(string caller)
    {
        lock (_open)
        {
            if (--_open[caller] == 0)
            {
                _open.Remove(caller);
            }
        }
    }

    private sealed class OpenStream(StreamLimits limits, string caller) : IDisposable
    {
        private int _isClosed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isClosed, 1) == 0)
            {
                limits.Close(caller);
            }
        }
    }
}
