using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Passcode.Benchmarks.Latency;

/// <summary>Records the calls of one reset after another.</summary>
internal sealed partial class CallRecorder : IProxyObserver
{
    private const string Account = "/devstoreaccount1/";

    private readonly Lock _lock = new();
    private List<RecordedCall> _calls = [];
    private long _begin;

    /// <summary>Begins the next reset.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            (_calls, _begin) = ([], Stopwatch.GetTimestamp());
        }
    }

    /// <summary>The calls since.</summary>
    public IReadOnlyList<RecordedCall> End()
    {
        lock (_lock)
        {
            return [.. _calls];
        }
    }

    public int? OnRequest(ProxiedCall call)
    {
        lock (_lock)
        {
            _calls.Add(new RecordedCall(NameOf(call), Stopwatch.GetElapsedTime(_begin), TimeSpan.Zero));
            return _calls.Count;
        }
    }

    public bool OnResponse(int number, ProxiedCall call, ReadOnlyMemory<byte> body)
    {
        lock (_lock)
        {
            var begun = _calls[number - 1];
            _calls[number - 1] = begun with { Took = Stopwatch.GetElapsedTime(_begin) - begun.Began };
            return true;
        }
    }

    // Ids say nothing here. A transaction tells its table in its parts only.
    private static string NameOf(ProxiedCall call)
    {
        var target = Ids().Replace(call.Target.Split('?')[0], "").Replace(Account, "", StringComparison.Ordinal);
        var name = target == "$batch" ? "transaction on " + Table().Match(Encoding.UTF8.GetString(call.Body.Span)).Groups[1].Value : target;
        return $"{call.To} {call.Method} {name}";
    }

    [GeneratedRegex(@"\(.*\)|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/?")]
    private static partial Regex Ids();

    [GeneratedRegex(Account + @"(\w+)")]
    private static partial Regex Table();
}

/// <summary>A call of a reset.</summary>
internal sealed record RecordedCall(string Name, TimeSpan Began, TimeSpan Took)
{
    /// <summary>Whether it is the command.</summary>
    public bool IsCommand => Name.StartsWith("graph POST", StringComparison.Ordinal);
}
