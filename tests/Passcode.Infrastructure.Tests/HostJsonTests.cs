using System.Text.Json;

namespace Passcode.Infrastructure.Tests;

public sealed class HostJsonTests
{
    private static readonly string[] Levels = ["Trace", "Debug", "Information", "Warning", "Error", "Critical", "None"];

    private static readonly Dictionary<string, JsonElement> Values =
        HostJson.ValuesOf(JsonDocument.Parse(Repository.Read("host.json")).RootElement).ToDictionary(value => value.Path, value => value.Value);

    [Fact]
    public void It_holds_nothing_but_what_the_host_knows_each_of_its_kind() => Assert.All(Values, value =>
    {
        Assert.True(HostJson.Known.TryGetValue(HostJson.KeyOf(value.Key), out var kind), $"{value.Key} is not known.");
        Assert.Equal(kind, value.Value.ValueKind);
    });

    [Fact]
    public void It_is_for_the_current_host_with_no_prefix_before_the_routes() =>
        Assert.Equal(("2.0", ""), (Values["version"].GetString(), Values["extensions.http.routePrefix"].GetString()));

    [Fact]
    public void Its_log_levels_exist() =>
        Assert.All(Values.Where(value => value.Key.StartsWith("logging.logLevel.", StringComparison.Ordinal)), value => Assert.Contains(value.Value.GetString(), Levels));

    [Fact]
    public void The_logs_that_the_alerts_read_are_written_and_whole()
    {
        Assert.Equal("Information", Values["logging.logLevel.Host.Triggers.DurableTask"].GetString());
        Assert.Equal("Warning", Values["logging.logLevel.DurableTask.AzureStorage"].GetString());
        Assert.Contains("Trace", Values["logging.applicationInsights.samplingSettings.excludedTypes"].GetString()!.Split(';'));
    }

    [Fact]
    public void Durations_are_durations() =>
        Assert.True(TimeSpan.TryParse(Values["extensions.durableTask.storageProvider.maxQueuePollingInterval"].GetString(), out _));
}
