using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Passcode.Api.Requests;

namespace Passcode.Api.Tests.Connector;

/// <summary>The example flows call only what the connector has, and read only what it returns.</summary>
public sealed class FlowExampleTests
{
    private const string Passcode = "/shared_passcode";

    private static readonly Definition Connector = Definition.OfConnector();

    public static TheoryData<string> Flows => ["approve-in-teams", "tell-the-owner"];

    [Theory]
    [MemberData(nameof(Flows))]
    public void It_calls_operations_with_their_parameters(string flow)
    {
        var calls = Steps(Read(flow)).Select(step => step.Value["inputs"]).Where(inputs => inputs?["host"]?["apiId"]!.GetValue<string>().EndsWith(Passcode, StringComparison.Ordinal) == true);

        Assert.Each(calls, call =>
        {
            var operation = Connector.Operations[call!["host"]!["operationId"]!.GetValue<string>()];
            var fields = operation.Body is { } body ? Connector.ShapeOf(body).Properties : new Dictionary<string, Property>();
            var given = call["parameters"]!.AsObject().Select(parameter => parameter.Key).ToList();
            Assert.Subset(
                operation.Parameters.Values.Select(parameter => parameter["name"]!.GetValue<string>()).Concat(fields.Keys.Select(field => "body/" + field)).ToHashSet(),
                given.ToHashSet());
            // A flow sets the address of its trigger itself.
            Assert.Subset(given.ToHashSet(), fields.Where(field => field.Value.IsRequired && field.Key != "callbackUrl").Select(field => "body/" + field.Key).ToHashSet());
        });
    }

    [Theory]
    [MemberData(nameof(Flows))]
    public void It_reads_fields_that_are_returned(string flow)
    {
        var root = Read(flow);
        var steps = Steps(root).ToDictionary(step => step.Key, step => step.Value);
        var reads = Regex.Matches(root.ToJsonString(), @"(?:triggerBody\(\)|body\(\\u0027(?<step>\w+)\\u0027\))(?:\?\[\\u0027(?<field>\w+)\\u0027\])+");

        Assert.Each(reads, read =>
        {
            var step = read.Groups["step"] is { Success: true } named ? steps[named.Value] : root["triggers"]!.AsObject().Single().Value!;
            if (Returned(step) is { } shape)
            {
                Assert.NotNull(read.Groups["field"].Captures.Aggregate((Shape?)shape, (at, field) => at?.Properties.GetValueOrDefault(field.Value)?.Shape));
            }
        });
    }

    [Theory]
    [MemberData(nameof(Flows))]
    public void Its_steps_run_after_steps_that_exist(string flow) =>
        Assert.Each(Steps(Read(flow)), step => Assert.Subset(
            Steps(Read(flow)).Select(other => other.Key).ToHashSet(), (step.Value["runAfter"]?.AsObject() ?? []).Select(after => after.Key).ToHashSet()));

    // Other people name devices and write reasons, so their text must not become a link or an element where it is shown.
    [Theory]
    [InlineData("approve-in-teams", "WebhookApprovalCreationInput/details", "'[', '('), ']', ')'), '<', '('), '>', ')')")]
    [InlineData("tell-the-owner", "body/messageBody", "'&', '&amp;'), '<', '&lt;'), '>', '&gt;')")]
    public void It_escapes_what_others_have_written_where_it_is_markup(string flow, string parameter, string escape)
    {
        var shown = Steps(Read(flow)).Select(step => step.Value["inputs"]?["parameters"]?[parameter]).OfType<JsonNode>().Single().GetValue<string>();
        var fields = Regex.Matches(shown, @"@\{([^}]*)\}").Select(match => match.Groups[1].Value).Where(field => field.Contains("ody(", StringComparison.OrdinalIgnoreCase)).ToList();

        Assert.True(fields.Count >= 3, shown);
        Assert.Each(fields, field => Assert.EndsWith(escape, field, StringComparison.Ordinal));
    }

    // A new flow is looked at by the test above, or shows nothing as markup.
    [Fact]
    public void No_other_example_flow_writes_markup() => Assert.Each(
        Directory.GetFiles(Repository.PathOf("infra", "connector", "examples")).Where(file => Path.GetFileName(file) is not ("approve-in-teams.definition.json" or "tell-the-owner.definition.json")),
        file => Assert.DoesNotMatch("<[a-z]+>|messageBody|details|html", File.ReadAllText(file)));

    [Fact]
    public void A_comment_is_cut_to_the_length_that_is_taken()
    {
        var comments = Steps(Read("approve-in-teams")).Select(step => step.Value["inputs"]?["parameters"]?["body/comment"]?.GetValue<string>()).OfType<string>().ToList();

        Assert.Equal(2, comments.Count);
        Assert.Each(comments, comment => Assert.Matches($@"^@take\(coalesce\(.+, ''\), {ResetLimits.Reason}\)$", comment));
    }

    private static JsonObject Read(string flow) => JsonNode.Parse(Repository.Read("infra", "connector", "examples", flow + ".definition.json"))!.AsObject();

    private static IEnumerable<KeyValuePair<string, JsonNode>> Steps(JsonObject scope) =>
        from kind in new[] { scope["triggers"], scope["actions"], scope["else"]?["actions"] }
        from step in kind?.AsObject() ?? []
        from each in Steps(step.Value!.AsObject()).Prepend(KeyValuePair.Create(step.Key, step.Value!))
        select each;

    // What an operation of the connector returns, or its trigger receives; null of another connector.
    private static Shape? Returned(JsonNode step)
    {
        if (!step["inputs"]!["host"]!["apiId"]!.GetValue<string>().EndsWith(Passcode, StringComparison.Ordinal))
        {
            return null;
        }

        var operation = Connector.Operations[step["inputs"]!["host"]!["operationId"]!.GetValue<string>()];
        return Connector.ShapeOf(
            Connector.Root["paths"]![operation.Path["/api".Length..]]!["x-ms-notification-content"]?["schema"] ?? operation.Answer("200")!);
    }
}
