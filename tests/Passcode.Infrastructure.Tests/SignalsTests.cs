using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Core;
using Passcode.Core.Audit;
using Passcode.Core.Observability;

namespace Passcode.Infrastructure.Tests;

/// <summary>The alerts and the workbook look for metrics that exist.</summary>
public sealed partial class SignalsTests
{
    private static readonly string Signals = Repository.Read("infra/signals.bicep");
    private static readonly string Alerts = Repository.Read("infra/alerts.bicep");

    [Fact]
    public void Every_metric_that_is_looked_for_is_emitted()
    {
        var named = NamesIn("metrics");

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Emitted()));
    }

    [Fact]
    public void Every_metric_in_the_file_is_among_those() => Assert.Equal(NamesIn("metrics"), Name().Matches(Signals).Select(match => match.Groups[1].Value));

    [Theory]
    [InlineData("auditEntries", "Audit entry {", "src/Passcode.Adapters/Tables/Audit/TableAuditLog.cs", "\"Audit entry {Entry}\"")]
    [InlineData("failedVerifications", "The audit log is invalid at entry ", "src/Passcode.Core/Audit/VerifyAudit.cs", "\"The audit log is invalid at entry {Sequence}: {Why}\"")]
    [InlineData("timerRuns", "Executed 'Functions.RunSchedules' (Succeeded", "src/Passcode.Functions/Timers.cs", "[Function(\"RunSchedules\")]\n    public Task RunSchedules([TimerTrigger(\"0 * * * * *\")]")]
    public void Every_log_that_is_looked_for_is_written(string query, string looksFor, string file, string writes)
    {
        Assert.Contains($"startswith \"{looksFor}", QueryOf(query), StringComparison.Ordinal);
        Assert.Contains(writes, Repository.Read(file).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"query: {query}\n", Alerts.Replace($"'${{{query}}}|", $"{query}\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("infra/alerts.bicep")]
    [InlineData("docs/audit.md")]
    [InlineData("docs/incident.md")]
    public void Every_audit_event_that_is_looked_for_exists(string path)
    {
        var named = TypeFilter().Matches(Repository.Read(path)).SelectMany(match => Quoted().Matches(match.Value)).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Enum.GetValues<AuditEventType>().Select(type => type.ToWireName())));
    }

    [Fact]
    public void The_queries_read_the_entry_that_is_logged()
    {
        var logged = JsonSerializer.SerializeToElement(new AuditEntry("a", default, AuditEventType.Approved, "b", "c", "d"), PasscodeJson.Options);

        Assert.Equal(
            logged.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal),
            EntryColumn().Matches(QueryOf("auditEntries")).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(QueryOf("auditEntries").Trim(), Repository.Read("docs/audit.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audit-log-invalid")]
    [InlineData("records-not-authentic")]
    [InlineData("foreign-writes")]
    [InlineData("emergency-stop")]
    [InlineData("passcode-reveals")]
    [InlineData("subscription-created")]
    [InlineData("silent-timers")]
    public void What_tells_of_an_attack_has_an_alert(string name) => Assert.Contains($"name: '{name}'", Alerts, StringComparison.Ordinal);

    // Whoever replaces the package of the app has its Graph permissions, and whoever writes blobs can hide a checkpoint.
    [Fact]
    public void Writes_to_tables_queues_and_blobs_of_both_accounts_are_watched_and_found_in_an_incident()
    {
        var query = ForeignWrites().Match(Signals).Groups[1].Value;
        var steps = Repository.Read("docs/incident.md");

        Assert.Contains("RequesterObjectId != iff(AccountName == \"${packageAccount}\", \"${deploymentPrincipalId}\", \"${principalId}\")", query, StringComparison.Ordinal);
        Assert.Contains("query: foreignWrites(identityPrincipalId, packageStorageName, deploymentPrincipalId)", Alerts, StringComparison.Ordinal);
        Assert.Each(new[] { "Table", "Queue", "Blob" }, service =>
        {
            Assert.Contains($"Storage{service}Logs", query, StringComparison.Ordinal);
            Assert.Matches($"union [^\n]*Storage{service}Logs", steps);
        });
        Assert.Contains("RequesterObjectId != iff(AccountName == ", steps, StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_of_the_audit_log_are_kept_as_long_as_the_log()
    {
        var days = int.Parse(Regex.Match(Repository.Read("infra/main.bicep"), @"param auditRetentionInDays int = (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);

        Assert.True(TimeSpan.FromDays(days) >= new AuditOptions().KeepFor);
    }

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

    [GeneratedRegex("^func foreignWrites\\([^)]*\\) string =>\\s*'(.*)'", RegexOptions.Multiline)]
    private static partial Regex ForeignWrites();

    [GeneratedRegex("Type (?:==|in) [^|\n]*")]
    private static partial Regex TypeFilter();

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("\\bEntry\\.(\\w+)")]
    private static partial Regex EntryColumn();

    [GeneratedRegex("'(passcode\\.[a-z_.]+)'")]
    private static partial Regex Name();
}
