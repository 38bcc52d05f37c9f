using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Resets;

public sealed class ListingResetsTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ApiHost.Start();
        var now = _host.Time.GetUtcNow();
        for (var hour = 0; hour < 5; hour++)
        {
            _host.Resets.Put(Samples.Reset(hour % 2 == 0 ? ResetStatus.Completed : ResetStatus.Failed, now.AddHours(-hour), $"T{hour}"));
        }
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Without_filters_the_last_30_days_are_listed()
    {
        var answer = await _host.Client.Get("/api/resets");

        Assert.Equal(new ResetQuery(new DateOnly(2026, 1, 31), new DateOnly(2026, 3, 1)), _host.Resets.LastQuery);
        Assert.Equal(["T0", "T1", "T2", "T3", "T4"], Tickets(answer));
        Assert.Equal("", answer["nextLink"]);
        Assert.DoesNotContain("events", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_reach_the_store()
    {
        await _host.Client.Get(
            $"/api/resets?status=notSupported&ticketId=T%201&intuneDeviceId={Samples.DeviceId.ToUpperInvariant()}&requestedBy=a%40b&from=2025-12-24&to=2025-12-31&top=200");

        Assert.Equal(
            new ResetQuery(new DateOnly(2025, 12, 24), new DateOnly(2025, 12, 31), 200, ResetStatus.NotSupported, "T 1", Samples.DeviceId, "a@b"),
            _host.Resets.LastQuery);
    }

    [Fact]
    public async Task Next_links_lead_to_the_end_and_keep_the_filters()
    {
        var seen = new List<string?>();
        var link = "/api/resets?top=2&requestedBy=agent%40contoso.example";
        for (var pages = 1; link.Length > 0; pages++)
        {
            var answer = await _host.Client.Get(link);
            seen.AddRange(Tickets(answer));
            link = answer["nextLink"]!;
            Assert.InRange(pages, 1, 3);
            Assert.True(link.Length == 0 || link.StartsWith(_host.Address + "api/resets?", StringComparison.Ordinal));
            _host.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(["T0", "T1", "T2", "T3", "T4"], seen);
        Assert.Equal("agent@contoso.example", _host.Resets.LastQuery!.RequestedBy);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("!")]
    [InlineData("AAAA")]
    public async Task A_continuation_that_is_not_ours_is_refused(string continuation)
    {
        var answer = await _host.Client.Get($"/api/resets?continuation={Uri.EscapeDataString(continuation)}");

        Assert.Equal((400, "continuation"), (answer.Status, answer.Fields.Single()));
    }

    [Fact]
    public async Task A_continuation_belongs_to_its_filters()
    {
        var link = (await _host.Client.Get("/api/resets?top=2"))["nextLink"]!;

        var answer = await _host.Client.Get(link + "&status=failed");

        Assert.Equal((400, "continuation"), (answer.Status, answer.Fields.Single()));
    }

    [Theory]
    [InlineData("status", "Completed")]
    [InlineData("status", "4")]
    [InlineData("status", "accepted,failed")]
    [InlineData("intuneDeviceId", "ada")]
    [InlineData("requestedBy", "a\u0001b")]
    [InlineData("from", "yesterday")]
    [InlineData("from", "2026-3-1")]
    [InlineData("from", "2026-03-02")]
    [InlineData("to", "2026-02-30")]
    [InlineData("top", "0")]
    [InlineData("top", "201")]
    [InlineData("top", "-1")]
    [InlineData("top", "1e2")]
    [InlineData("tikcetId", "T1")]
    public async Task A_bad_parameter_is_refused_by_its_name(string name, string value)
    {
        var answer = await _host.Client.Get($"/api/resets?{name}={Uri.EscapeDataString(value)}");

        Assert.Equal((400, "invalidRequest"), (answer.Status, answer.Code));
        Assert.Equal([name], answer.Fields);
    }

    [Theory]
    [InlineData("from=2025-01-01&to=2026-02-05", true)]
    [InlineData("from=2025-01-01&to=2026-02-06", false)]
    [InlineData("to=0001-01-05", true)]
    [InlineData("to=0001-01-01", true)]
    [InlineData("from=0001-01-01&to=0001-01-05", true)]
    [InlineData("from=9999-12-31&to=9999-12-31", true)]
    public async Task The_span_is_400_days_at_most(string query, bool isTaken) =>
        Assert.Equal(isTaken ? 200 : 400, (await _host.Client.Get("/api/resets?" + query)).Status);

    [Fact]
    public async Task A_parameter_that_is_given_twice_is_refused()
    {
        var answer = await _host.Client.Get("/api/resets?ticketId=T1&ticketId=T2");

        Assert.Equal((400, "ticketId"), (answer.Status, answer.Fields.Single()));
    }

    private static IEnumerable<string?> Tickets(Answer answer) =>
        answer.Json.GetProperty("value").EnumerateArray().Select(reset => reset.GetProperty("ticketId").GetString());
}
