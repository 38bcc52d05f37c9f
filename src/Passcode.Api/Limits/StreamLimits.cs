using Microsoft.Extensions.Options;

namespace Passcode.Api.Limits;

/// <summary>Counts the progress streams that each caller has open on this instance. Each reads storage once a second.</summary>
internal sealed class StreamLimits(IOptions<LimitOptions> options)
{
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);

    /// <summary>Opens a stream, which is closed with its response.</summary>
    /// <returns>False if the caller has as many as allowed.</returns>
    public bool TryOpen(string caller, HttpResponse response)
    {
        lock (_open)
        {
            var open = _open.GetValueOrDefault(caller);
            if (open >= options.Value.StreamsPerCaller)
            {
                return false;
            }

            _open[caller] = open + 1;
        }

        response.OnCompleted(() =>
        {
            Close(caller);
            return Task.CompletedTask;
        });
        return true;
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
}
