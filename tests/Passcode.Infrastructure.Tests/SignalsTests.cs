using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Observability;

namespace Passcode.Infrastructure.Tests;

/// <summary>The alerts and the workbook look for metrics that exist.</summary>
public sealed partial class SignalsTests
{
    private static readonly string Signals = Repository.Read("infra/signals.bicep");

    [Fact]
    public void Every_metric_that_is_looked_for_is_emitted()
    {
        var named = NamesIn("metrics");

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Emitted()));
    }

    [Fact]
    public void A_metric_that_is_marked_as_not_emitted_yet_is_not() => Assert.Empty(NamesIn("comingMetrics").Intersect(Emitted()));

    [Theory]
    [InlineData("infra/alerts.bicep")]
    [InlineData("infra/workbook.bicep")]
    public void Metrics_are_named_in_one_place(string path) =>
        Assert.DoesNotMatch("passcode\\.[a-z]+\\.", Repository.Read(path));

    [Fact]
    public void Every_alert_on_failed_requests_leaves_out_those_that_their_callers_gave_up()
    {
        var alerts = Repository.Read("infra/alerts.bicep");
        var canceled = new Regex(Regex.Match(QueryOf("failedRequests"), "leftanti.*matches regex @\"(.+?)\"", RegexOptions.Singleline).Groups[1].Value);

        Assert.Contains("query: failedRequests", alerts, StringComparison.Ordinal);
        Assert.DoesNotMatch("AppRequests|AppExceptions", alerts);
        Assert.DoesNotMatch("AppRequests|AppExceptions", QueryOf("poisonInstances"));
        Assert.Matches(canceled, "Failed to proxy request with ForwarderError: ResponseBodyCanceled");
        Assert.Matches(canceled, "Failed to proxy request with ForwarderError: RequestCanceled");
        Assert.DoesNotMatch(canceled, "Failed to proxy request with ForwarderError: RequestTimedOut");
        Assert.DoesNotMatch(canceled, "Failed to proxy request with ForwarderError: ResponseBodyDestination");
        Assert.DoesNotMatch(canceled, "");
    }

    [Fact]
    public void Stuck_and_failed_orchestrations_each_have_an_alert()
    {
        var alerts = Repository.Read("infra/alerts.bicep");

        Assert.Matches("etrics\\.orchestrationsStuck", alerts);
        Assert.Contains("'passcode.orchestrations.stuck'", Signals, StringComparison.Ordinal);
        Assert.Contains("query: poisonInstances", alerts, StringComparison.Ordinal);
        Assert.Matches("prop__functionType\\) == \"Orchestrator\" and tostring\\(Properties\\.prop__state\\) == \"Failed\"", QueryOf("poisonInstances"));
    }

    private static string QueryOf(string variable) =>
        Regex.Match(Signals, $"^var {variable} = '''(.*?)'''", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;

    private static string[] NamesIn(string variable) =>
        [.. Name().Matches(Regex.Match(Signals, $@"^var {variable} = {{(.*?)^}}", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value)
            .Select(match => match.Groups[1].Value)];

    private static List<string> Emitted()
    {
        var names = new List<string>();
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => names.Add(instrument.Name) };
        listener.Start();
        using var metrics = new PasscodeMetrics(services.GetRequiredService<IMeterFactory>());
        return names;
    }

    [GeneratedRegex("'(passcode\\.[a-z_.]+)'")]
    private static partial Regex Name();
}
