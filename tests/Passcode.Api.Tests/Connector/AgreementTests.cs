using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Connector;

/// <summary>The connector package says what the API does: every difference fails by its name, unless it is named here with its reason.</summary>
public sealed class AgreementTests(ApiFixture fixture) : IClassFixture<ApiFixture>, IAsyncLifetime
{
    // Only the device picker's search text. HTTP ignores a header that nobody knows; a test below says that we do.
    private const string PickerSearch = "header Device-Owner";

    internal static readonly string[] LeftOut =
    [
        // The trigger is for endings, which outcomes name in the words of the status.
        "Subscribe.events",
    ];

    // Whether a flow sends the default of an optional field is not documented, so what differs from the API's default is required.
    private const string Required = "RequestBulkRun.startAutomatically: is required, in the API optional";

    // A connector waits for the outcome by itself, so it answers what the polled address answers.
    internal static readonly Dictionary<string, string> Polled = new() { ["RequestReset"] = "GetOperation" };

    private readonly Definition _connector = Definition.OfConnector();
    private Definition _api = null!;

    public async Task InitializeAsync()
    {
        _api = new Definition(JsonNode.Parse((await fixture.Host.Anonymous.Get("/api/openapi.json")).Text)!);
        Assert.NotEmpty(Shared()); // or nothing would be compared
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Every_operation_is_the_API_s_by_id_method_and_path() =>
        AssertNone(_connector.Operations.Values.Select(Name).Except(_api.Operations.Values.Select(Name)));

    [Fact]
    public void Parameters_agree() => AssertNone(Shared().SelectMany(pair => ParameterDifferences(pair.Mine, pair.Theirs)));

    [Fact]
    public void Request_bodies_agree() => AssertNone(Shared().SelectMany(pair => BodyDifferences(pair.Mine, pair.Theirs)));

    [Fact]
    public void Answers_agree() => AssertNone(Shared().SelectMany(pair => AnswerDifferences(pair.Mine, pair.Theirs)));

    [Theory]
    [InlineData("/subscriptions", false, typeof(ResetEventData))]
    [InlineData("/bulk-run-subscriptions", false, typeof(BulkRunEventData))]
    [InlineData("/approval-subscriptions", true, typeof(ResetEventData), typeof(BulkRunEventData))]
    public void A_trigger_receives_the_event_that_is_sent(string path, bool isPart, params Type[] sent)
    {
        var content = _connector.ShapeOf(_connector.Root["paths"]![path]!["x-ms-notification-content"]!["schema"]!);
        Assert.Equal(["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"], content.Properties.Keys);
        foreach (var data in sent.Select(EventData))
        {
            AssertNone(content.Properties["data"].Shape.DifferencesFrom(Shape.From(data, data), $"{path} event", isRequest: false)
                .Where(difference => !isPart || !difference.EndsWith(": is in the API only", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void The_triggers_offer_every_outcome() => Assert.Multiple(
        () => Assert.Equal(Enum.GetValues<ResetStatus>().Where(status => status.IsTerminal()).Select(status => status.ToWireName()), Outcomes("Subscribe")),
        () => Assert.Equal(Enum.GetValues<BulkRunStatus>().Where(BulkRun.IsTerminal).Select(status => status.ToWireName()), Outcomes("SubscribeToBulkRuns")));

    [Fact]
    public void The_pages_name_every_operation_of_the_connector_and_no_other()
    {
        var operations = _connector.Operations.Values.Where(operation => operation.Node["x-ms-visibility"]?.GetValue<string>() != "internal");
        var summaries = operations.Select(operation => operation.Node["summary"]!.GetValue<string>()).Order();

        Assert.Equal(summaries, Named(Repository.Read("infra", "connector", "readme.md"), @"^\| ([A-Z][^|]+) \|").Order());
        var promised = Named(Repository.Read("docs", "connector.md"), @"(?:[Aa]ctions?|[Tt]riggers?) (\*\*[^*]+\*\*(?:(?:,| and|, and)\s\*\*[^*]+\*\*)*)")
            .SelectMany(list => Regex.Matches(list, @"\*\*(?:Passcode, )?([^*]+)\*\*")).Select(match => match.Groups[1].Value);
        Assert.Subset(summaries.ToHashSet(), promised.ToHashSet());
    }

    [Fact]
    public async Task The_picker_finds_devices_by_their_user_and_its_search_text_is_no_part_of_the_request()
    {
        var device = fixture.Host.Tenant.Add(Samples.IPhone());
        var header = (PickerSearch.Split(' ')[1], device.UserPrincipalName!);

        var found = (await fixture.Host.Client.Get($"/api/devices?userPrincipalName={device.UserPrincipalName}")).Json.GetProperty("value")[0];
        var body = $$$"""{"device":{"intuneDeviceId":"{{{found.GetProperty("intuneDeviceId")}}}"}}""";
        var without = await fixture.Host.Client.Post("/api/eligibility", body);
        var with = await fixture.Host.Client.Post("/api/eligibility", body, header);

        Assert.Equal((200, without.Text), (with.Status, with.Text));
    }

    /// <summary>The schema of an event's data, as the API sends it.</summary>
    internal static JsonNode EventData(Type type) => PasscodeJson.Options.GetJsonSchemaAsNode(type, new() { TreatNullObliviousAsNonNullable = true });

    /// <summary>The schema of an event's data in the connector.</summary>
    internal static JsonNode EventDataOf(Definition connector, string path) => Shape.Resolve(
        connector.Root, connector.Root["paths"]![path]!["x-ms-notification-content"]!["schema"]!)["properties"]!["data"]!;

    private static IEnumerable<string> Named(string page, string pattern) => Regex.Matches(page, pattern, RegexOptions.Multiline).Select(match => match.Groups[1].Value);

    private IReadOnlyList<string> Outcomes(string trigger) => _connector.ShapeOf(_connector.Operations[trigger].Body!).Properties["outcomes"].Shape.Items!.Values;

    private static string Name(DefinedOperation operation) => $"{operation.Id}: {operation.Method} {operation.Path}";

    // Not Assert.Empty, which cuts what it shows.
    private static void AssertNone(IEnumerable<string> differences)
    {
        var all = string.Join('\n', differences);
        Assert.True(all.Length == 0, all);
    }

    private IEnumerable<(DefinedOperation Mine, DefinedOperation Theirs)> Shared() =>
        from mine in _connector.Operations.Values
        where _api.Operations.ContainsKey(mine.Id)
        select (mine, _api.Operations[mine.Id]);

    private IEnumerable<string> ParameterDifferences(DefinedOperation mine, DefinedOperation theirs)
    {
        foreach (var parameter in mine.Parameters.Keys.Union(theirs.Parameters.Keys).Where(parameter => parameter != PickerSearch))
        {
            var at = $"{mine.Id} {parameter}";
            if (!mine.Parameters.TryGetValue(parameter, out var own))
            {
                yield return $"{at}: is in the API only";
            }
            else if (!theirs.Parameters.TryGetValue(parameter, out var other))
            {
                yield return $"{at}: is in the connector only";
            }
            else
            {
                if (IsRequired(own) != IsRequired(other))
                {
                    yield return $"{at}: is {(IsRequired(own) ? "required" : "optional")}, not so in the API";
                }

                foreach (var difference in _connector.ShapeOf(own).DifferencesFrom(_api.ShapeOf(other["schema"]!), at, isRequest: true))
                {
                    yield return difference;
                }
            }
        }
    }

    private IEnumerable<string> BodyDifferences(DefinedOperation mine, DefinedOperation theirs) => (mine.Body, theirs.Body) switch
    {
        (null, null) => [],
        ({ } own, { } other) => _connector.ShapeOf(own).DifferencesFrom(_api.ShapeOf(other), mine.Id, isRequest: true)
            .Where(difference => difference != Required && !LeftOut.Any(field => difference == $"{field}: is in the API only")),
        (null, _) => [$"{mine.Id}: a body is in the API only"],
        (_, null) => [$"{mine.Id}: a body is in the connector only"],
    };

    private IEnumerable<string> AnswerDifferences(DefinedOperation mine, DefinedOperation theirs)
    {
        var ending = Polled.TryGetValue(mine.Id, out var polled) ? _api.Operations[polled] : theirs;
        foreach (var status in mine.Statuses.Except(theirs.Statuses).Except(ending.Statuses))
        {
            yield return $"{mine.Id}: {status} is in the connector only";
        }

        foreach (var status in theirs.Statuses.Where(IsSuccess).Except(mine.Statuses))
        {
            yield return $"{mine.Id}: {status} is in the API only";
        }

        foreach (var status in mine.Statuses.Where(status => mine.Answer(status) is not null))
        {
            var at = $"{mine.Id} {status}";
            if (ending.Answer(status) is not { } answer)
            {
                yield return $"{at}: has no schema in the API";
                continue;
            }

            foreach (var difference in _connector.ShapeOf(mine.Answer(status)!).DifferencesFrom(_api.ShapeOf(answer), at, isRequest: false))
            {
                yield return difference;
            }
        }
    }

    private static bool IsSuccess(string status) => status.StartsWith('2');

    private static bool IsRequired(JsonNode parameter) => parameter["required"]?.GetValue<bool>() == true;
}
