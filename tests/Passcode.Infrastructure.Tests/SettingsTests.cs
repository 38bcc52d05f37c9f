using System.ComponentModel;
using System.Text.Json;
using System.Text.RegularExpressions;
using Passcode.Adapters.Graph;

namespace Passcode.Infrastructure.Tests;

/// <summary>What the code reads, what the infrastructure sets, what the sample sets and what the page documents are the same settings.</summary>
public sealed partial class SettingsTests
{
    // Read by the Functions host, the Functions tools or Durable Task.
    private static readonly string[] OfTheHost =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING", "AzureWebJobsDisableHomepage", "AzureWebJobsStorage",
        "AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__credential",
        "AzureWebJobsStorage__queueServiceUri", "AzureWebJobsStorage__tableServiceUri", "FUNCTIONS_WORKER_RUNTIME",
    ];

    private static readonly string[] InBicep = [.. BicepSetting().Matches(Repository.Read("infra/settings.bicep")).Select(match => match.Groups[1].Value)];

    private static readonly Dictionary<string, string> Sample = JsonDocument.Parse(Repository.Read("local.settings.sample.json"))
        .RootElement.GetProperty("Values").EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetString()!);

    private static readonly Dictionary<string, string> Documented = DocumentedSetting().Matches(Repository.Read("docs/configuration.md"))
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim());

    [Fact]
    public void The_code_reads_settings_of_every_section()
    {
        string[] sections =
        [
            "Api", "Approvals", "Audit", "Auth", "Bulk", "Callbacks", "Eligibility", "Engine", "Graph", "Helpdesk", "History", "Limits", "Pacing", "Policy", "Polling",
            "Records", "Requests", "Retention", "Reveal", "Schedules", "Storage", "TicketComments",
        ];

        Assert.Equal(sections, KnownSettings.All.Keys.Select(name => name.Split("__")[1]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_setting_is_documented_and_no_other() =>
        Assert.Equal(KnownSettings.All.Keys.Order(StringComparer.Ordinal), Documented.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_setting_is_set_by_the_infrastructure_or_optional() =>
        Assert.Empty(Documented.Where(setting => setting.Value == "needed").Select(setting => setting.Key).Except(InBicep));

    [Fact]
    public void Every_setting_that_has_a_default_is_documented_with_one() =>
        Assert.Each(KnownSettings.All.Where(setting => setting.Value is not null), setting => Assert.DoesNotContain(Documented[setting.Key], (string[])["", "none", "needed"]));

    [Fact]
    public void The_documented_default_is_that_of_the_code() => Assert.Each(
        KnownSettings.All.Where(setting => setting.Value is TimeSpan or int or double or bool),
        setting => Assert.Equal((setting.Key, setting.Value), (setting.Key, Value(setting.Value!, Documented[setting.Key].Trim('`')))));

    [Fact]
    public void The_infrastructure_sets_nothing_that_nothing_reads() =>
        Assert.Each(InBicep, name => Assert.True(IsRead(name), name));

    [Theory]
    [InlineData("graphCloud", typeof(GraphCloud))]
    public void A_deployment_can_choose_every_value_that_the_code_knows_and_no_other(string type, Type values)
    {
        var choices = Regex.Match(Repository.Read("infra/settings.bicep"), $"^type {type} = (.*)$", RegexOptions.Multiline).Groups[1].Value;

        Assert.Equal(Enum.GetNames(values), choices.Split('|').Select(choice => choice.Trim(' ', '\'', '\r')));
    }

    [Fact]
    public void The_sample_sets_nothing_that_nothing_reads() => Assert.Each(Sample.Keys, name => Assert.True(IsRead(name), name));

    [Fact]
    public void The_sample_repeats_no_default() =>
        Assert.DoesNotContain(Sample, sample => KnownSettings.All.GetValueOrDefault(sample.Key) is { } known && Value(known, sample.Value).Equals(known));

    [Fact]
    public void The_key_of_the_sample_is_no_setting_of_a_deployment() => Assert.DoesNotContain("Passcode__Auth__LocalKey", InBicep);

    // Its worker extension is not among the packages: see docs/decisions/0012-azure-storage-backend-only.md.
    [Theory]
    [InlineData("azure.yaml")]
    [InlineData("host.json")]
    [InlineData("local.settings.sample.json")]
    [InlineData("infra/main.bicep")]
    [InlineData("infra/main.parameters.json")]
    [InlineData("infra/settings.bicep")]
    [InlineData("docs/configuration.md")]
    [InlineData("docs/deploy.md")]
    public void Nothing_offers_the_scheduler_as_a_backend(string path) =>
        Assert.DoesNotMatch("(?i)PASSCODE_SCHEDULER|azureManaged|durable_?task_?scheduler|schedulerE", Repository.Read(path));

    private static object Value(object sample, string text) => TypeDescriptor.GetConverter(sample).ConvertFromInvariantString(text)!;

    private static bool IsRead(string name) =>
        name.StartsWith(HostJson.Override, StringComparison.Ordinal)
            ? HostJson.Known.ContainsKey(name[HostJson.Override.Length..].Replace("__", ".", StringComparison.Ordinal))
            : KnownSettings.All.ContainsKey(name) || OfTheHost.Contains(name);

    [GeneratedRegex(@"^ +([A-Z]\w+): ", RegexOptions.Multiline)] // members of types begin with a small letter
    private static partial Regex BicepSetting();

    [GeneratedRegex(@"^\| `(Passcode__[\w{}]+)` \| ([^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex DocumentedSetting();
}
