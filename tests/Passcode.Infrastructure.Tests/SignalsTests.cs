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
