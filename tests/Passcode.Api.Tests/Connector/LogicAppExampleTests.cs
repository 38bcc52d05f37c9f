using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Passcode.Api.Problems;
using Passcode.Core;
using Passcode.Core.Eligibility;

namespace Passcode.Api.Tests.Connector;

/// <summary>The example can be deployed as it stands: whatever it names exists, in it or in the API.</summary>
public sealed class LogicAppExampleTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private static readonly string Text = Repository.Read("infra", "connector", "examples", "logic-app.definition.json");
    private static readonly string Page = Repository.Read("docs", "connector.md");
    private static readonly JsonNode Root = JsonNode.Parse(Text)!;
    private static readonly string[] Results = ["Succeeded", "Failed", "Skipped", "TimedOut"];

    private static JsonNode Request => Root["actions"]!["Request_a_reset"]!["inputs"]!;

    [Fact]
    public void It_has_the_shape_of_a_workflow_definition()
    {
        Assert.EndsWith("2016-06-01/workflowdefinition.json#", Root["$schema"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(["$schema", "contentVersion", "parameters", "triggers", "actions", "outputs"], Root.AsObject().Select(member => member.Key));
        Assert.Single(Root["triggers"]!.AsObject());
        Assert.Each(AllActions(Root), action => Assert.NotNull(action.Value!["type"]));
    }

    [Fact]
    public void Every_action_runs_after_actions_beside_it_and_one_comes_first()
    {
        var scopes = AllScopes(Root)
            .Select(actions => actions.ToDictionary(action => action.Key, action => action.Value!["runAfter"]?.AsObject().ToList() ?? []))
            .ToList();

        Assert.Each(scopes, predecessors => Assert.Single(predecessors, action => action.Value.Count == 0));
        Assert.Each(scopes.SelectMany(scope => scope.Values.SelectMany(after => after).Select(after => (After: after, Beside: scope.Keys))), pair =>
        {
            Assert.Contains(pair.After.Key, pair.Beside);
            Assert.Subset(Results.ToHashSet(), pair.After.Value!.AsArray().Select(result => result!.GetValue<string>()).ToHashSet());
        });
    }

    [Fact]
    public void Expressions_name_what_exists()
    {
        AssertNamed("parameters", Root["parameters"]!.AsObject().Select(parameter => parameter.Key));
        AssertNamed("body", AllActions(Root).Select(action => action.Key));
        AssertNamed("variables", ["comment"]);
        AssertNamed(@"triggerBody\(\)\?\[", Root["triggers"]!["When_a_ticket_asks"]!["inputs"]!["schema"]!["properties"]!.AsObject().Select(field => field.Key));
        AssertNamed(@"body\('Request_a_reset'\)\?\[", ["effect", "code", "detail"]);
    }

    [Fact]
    public void Every_effect_has_a_case_and_every_problem_case_is_a_code() => Assert.Multiple(
        () => Assert.Equal(Enum.GetValues<ResetEffect>().Select(effect => effect.ToWireName()).Order(), Cases("By_effect").Order()),
        () => Assert.Subset(Enum.GetValues<ProblemCode>().Select(code => code.ToWireName()).ToHashSet(), Cases("By_problem").ToHashSet()));

    [Fact]
    public async Task The_API_accepts_its_request()
    {
        var body = Regex.Replace(Request["body"]!.ToJsonString(), """
            "@triggerBody[^"]*"
            """.Trim(), "\"A1-text@contoso.example\"");

        var answer = await fixture.Host.Client.Post("/api/resets", body, ("Idempotency-Key", "08584347654321098765432109876CU00"));

        Assert.Equal(202, answer.Status);
        Assert.EndsWith("/api/resets", Request["uri"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Idempotency-Key", Assert.Single(Request["headers"]!.AsObject(), header => header.Key.StartsWith('I')).Key);
    }

    [Fact]
    public void The_page_lists_codes_under_their_status()
    {
        var listed =
            (from row in Regex.Matches(Page, @"^\| (4[0-9]{2}) \| ([^|]+) \|", RegexOptions.Multiline)
             from code in Regex.Matches(row.Groups[2].Value, "`([a-zA-Z]+)`")
             select $"{row.Groups[1].Value} {code.Groups[1].Value}").ToHashSet();

        Assert.NotEmpty(listed);
        Assert.Subset(Enum.GetValues<ProblemCode>().Select(code => $"{code.Kind().Status} {code.ToWireName()}").ToHashSet(), listed);
    }

    private static IEnumerable<string> Cases(string name) =>
        Root["actions"]![name]!["cases"]!.AsObject().Select(member => member.Value!["case"]!.GetValue<string>());

    private static void AssertNamed(string function, IEnumerable<string> known)
    {
        var used = Regex.Matches(Text, $@"\b{function}\(?'(?<name>[^']+)'").Select(match => match.Groups["name"].Value).ToHashSet();
        Assert.NotEmpty(used);
        Assert.Subset(known.ToHashSet(), used);
    }

    /// <summary>The members of every "actions".</summary>
    private static IEnumerable<JsonObject> AllScopes(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member =>
            (member is { Key: "actions", Value: JsonObject { Count: > 0 } actions } ? new[] { actions } : []).Concat(AllScopes(member.Value!))),
        JsonArray items => items.SelectMany(item => AllScopes(item!)),
        _ => [],
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> AllActions(JsonNode node) => AllScopes(node).SelectMany(actions => actions);
}
