using System.Globalization;
using System.Text.Json;

namespace Passcode.Infrastructure.Tests;

public sealed class HostJsonTests
{
    private static readonly string[] Levels = ["Trace", "Debug", "Information", "Warning", "Error", "Critical", "None"];

    private static readonly Dictionary<string, JsonElement> Values =
        HostJson.ValuesOf(JsonDocument.Parse(Repository.Read("host.json")).RootElement).ToDictionary(value => value.Path, value => value.Value);

    [Fact]
    public void It_holds_nothing_but_what_the_host_knows_each_of_its_kind() => Assert.Each(Values, value =>
    {
        Assert.True(HostJson.Known.TryGetValue(HostJson.KeyOf(value.Key), out var kind), $"{value.Key} is not known.");
        Assert.Equal(kind, value.Value.ValueKind);
    });

    [Fact]
    public void It_is_for_the_current_host_with_no_prefix_before_the_routes() =>
        Assert.Equal(("2.0", ""), (Values["version"].GetString(), Values["extensions.http.routePrefix"].GetString()));

    [Fact]
    public void Its_log_levels_exist() =>
        Assert.Each(Values.Where(value => value.Key.StartsWith("logging.logLevel.", StringComparison.Ordinal)), value => Assert.Contains(value.Value.GetString(), Levels));

    [Fact]
    public void The_logs_that_the_alerts_read_are_written_and_whole()
    {
        Assert.Equal("Information", Values["logging.logLevel.Host.Triggers.DurableTask"].GetString());
        Assert.Equal("Warning", Values["logging.logLevel.DurableTask.AzureStorage"].GetString());
        Assert.Contains("Trace", Values["logging.applicationInsights.samplingSettings.excludedTypes"].GetString()!.Split(';'));
    }

    [Fact]
    public void Histories_are_kept_in_storage() =>
        Assert.Equal("AzureStorage", Values["extensions.durableTask.storageProvider.type"].GetString());

    [Theory]
    [InlineData("control")]
    [InlineData("workItem")]
    public void What_a_dead_host_held_is_taken_up_after_a_minute(string queue) =>
        Assert.Equal(TimeSpan.FromMinutes(1), Duration($"storageProvider.{queue}QueueVisibilityTimeout"));

    [Fact]
    public void A_purge_is_given_longer_than_its_own_limit_of_four_minutes() =>
        Assert.True(Duration("grpcHttpClientTimeout") > TimeSpan.FromMinutes(4));

    [Fact]
    public void Queues_are_polled_as_often_as_the_plan_of_the_app_does_by_default() =>
        Assert.DoesNotContain("extensions.durableTask.storageProvider.maxQueuePollingInterval", Values.Keys);

    private static TimeSpan Duration(string path) =>
        TimeSpan.ParseExact(Values["extensions.durableTask." + path].GetString()!, "c", CultureInfo.InvariantCulture);
}
