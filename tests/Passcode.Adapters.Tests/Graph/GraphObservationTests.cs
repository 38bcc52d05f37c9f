using System.Diagnostics;
using System.Diagnostics.Metrics;
using Passcode.Core.Observability;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Adapters.Tests.Graph;

public sealed class GraphObservationTests
{
    private static readonly string IPhone = SampleTenant.IPhone.Id.ToString();

    [Fact]
    public async Task Each_request_has_an_id_of_its_own_that_is_sent_and_logged()
    {
        await using var graph = await SimulatedGraph.Start();
        await graph.Devices.Get(IPhone, default);
        await graph.Inject(new FaultEffect(429, RetryAfterSeconds: 3));
        await graph.Devices.ResetPasscode(IPhone, default);

        var ids = (await graph.Requests()).Select(request => request.ClientRequestId).ToArray();

        Assert.Equal(2, ids.Distinct().Count(id => Guid.TryParse(id, out _)));
        var log = graph.Graph.Log.Where(line => line.StartsWith("200", StringComparison.Ordinal)).ToArray();
        Assert.StartsWith("2001 Debug Graph get returned 200", log[0], StringComparison.Ordinal);
        Assert.StartsWith("2002 Warning Graph reset failed as throttled with 429", log[1], StringComparison.Ordinal);
        Assert.Each(ids.Zip(log), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.DoesNotContain(graph.Graph.Log, line => line.Contains(IPhone, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Requests_are_counted_by_kind_and_outcome_and_traced()
    {
        var counted = new List<string>();
        var traced = new List<string>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => Enable(instrument, listener) };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            Keep(counted, $"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"));
        meters.Start();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PasscodeMetrics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => Keep(traced, $"{activity.DisplayName} {activity.GetTagItem("http.response.status_code")} {activity.GetTagItem("error.type")}"),
        };
        ActivitySource.AddActivityListener(traces);
        await using var graph = await SimulatedGraph.Start();

        await graph.Devices.Find(new(Core.Devices.DeviceKey.SerialNumber, "none"), 2, default);
        await graph.Inject(new FaultEffect(418), next: 1);
        await graph.Devices.ResetPasscode(IPhone, default);
        await graph.Batches.Get([IPhone, .. Enumerable.Range(0, 17).Select(_ => Guid.NewGuid().ToString())], default);

        Assert.Contains("passcode.graph.requests 1 batch-get ok", counted);
        Assert.Contains("passcode.graph.batch_items 1 batch-get ok", counted);
        Assert.Contains("passcode.graph.batch_items 17 batch-get notFound", counted);
        Assert.Contains("passcode.graph.requests 1 find ok", counted);
        Assert.Contains("passcode.graph.requests 1 reset rejected", counted);
        Assert.Contains("graph find 200 ", traced);
        Assert.Contains("graph reset 418 rejected", traced);
    }

    [Fact]
    public async Task Graph_is_told_who_asks()
    {
        using var server = new RawServer(_ => "HTTP/1.1 204 No Content\r\n\r\n");
        using var graph = new TestGraph(server.Address);

        await graph.Devices.ResetPasscode("d1", default);

        Assert.Matches(@"User-Agent: Passcode/[0-9]", Assert.Single(server.Requests));
    }

    private static void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument.Name is "passcode.graph.requests" or "passcode.graph.batch_items")
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    // Other tests run at the same time and are heard too.
    private static void Keep(List<string> list, string line)
    {
        lock (list)
        {
            list.Add(line);
        }
    }

    // By a clock that is ahead, no command of ours would show in the device's actions, and would be sent again.
    [Theory]
    [InlineData("", false)]
    [InlineData("request-id: 3f1e2d4c-0000-4000-8000-000000000000\r\n", true)]
    public async Task The_clock_of_a_proxy_that_answers_in_Graphs_place_is_not_taken_for_Graphs(string header, bool isGraphs)
    {
        using var server = new RawServer(_ => $"HTTP/1.1 502 Bad Gateway\r\nDate: Wed, 04 Mar 2026 12:10:00 GMT\r\n{header}Content-Length: 0\r\n\r\n");
        using var graph = new TestGraph(server.Address);

        await graph.Devices.Get("d1", default);

        Assert.Equal(isGraphs ? new DateTimeOffset(2026, 3, 4, 12, 10, 0, TimeSpan.Zero) : null, graph.Clock.EarliestNow);
    }
}
