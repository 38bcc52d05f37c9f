using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Passcode.Testing;

/// <summary>What a process measures while this lives.</summary>
internal sealed class RecordedMetrics : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<(string Name, double Value, KeyValuePair<string, object?>[] Tags)> _all = [];

    public RecordedMetrics(IServiceProvider process)
    {
        var meters = process.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // Other tests have meters of the same name.
            if (ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>The measurements of an instrument, oldest first.</summary>
    public IEnumerable<double> Of(string name) => Snapshot().Where(each => each.Name == name).Select(each => each.Value);

    /// <summary>The sum of the measurements of a counter with exactly these tags.</summary>
    public double Count(string name, params (string Name, string Value)[] tags) => Snapshot()
        .Where(each => each.Name == name && each.Tags.Select(tag => (tag.Key, (string)tag.Value!)).Order().SequenceEqual(tags.Order()))
        .Sum(each => each.Value);

    public void Dispose() => _listener.Dispose();

    private (string Name, double Value, KeyValuePair<string, object?>[] Tags)[] Snapshot()
    {
        lock (_all)
        {
            return [.. _all];
        }
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (_all)
        {
            _all.Add((instrument.Name, value, tags.ToArray()));
        }
    }
}
