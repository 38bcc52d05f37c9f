using System.Text.Json.Nodes;
using Microsoft.DurableTask.Worker;
using Passcode.Core.Orchestration;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Orchestration;

/// <summary>
/// Today's orchestrators take the decisions that stored histories hold, so that they can continue what an earlier version began. See
/// docs/testing.md for what to do when they do not. <c>PASSCODE_RECORD=1</c> records the histories again.
/// </summary>
public sealed class StoredHistoryTests
{
    private const string Polling = "PasscodeReset.polling";

    private static readonly string Folder = Repository.PathOf("tests", "Passcode.Core.Tests", "Orchestration", "Histories");

    private static bool IsRecording => Environment.GetEnvironmentVariable("PASSCODE_RECORD") == "1";

    /// <summary>Every stored history, also of a scenario that is gone, and every scenario.</summary>
    public static TheoryData<string> Histories =>
        [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Union(RecordedScenarios.Names).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Histories))]
    public void Todays_orchestrator_takes_every_decision_of_a_stored_history(string name)
    {
        if (IsRecording && RecordedScenarios.Names.Contains(name))
        {
            File.WriteAllText(PathOf(name), RecordedScenarios.Record(name));
        }

        Assert.True(File.Exists(PathOf(name)), $"{name} is not recorded yet: run this test once with PASSCODE_RECORD=1.");
        Assert.Null(FaultIn(File.ReadAllText(PathOf(name))));
    }

    [Fact]
    public void A_scenario_gives_the_same_history_each_time() => Assert.Equal(RecordedScenarios.Record(Polling), RecordedScenarios.Record(Polling));

    [Fact]
    public void Stored_histories_hold_no_secret_and_no_path_of_a_machine() => Assert.Each(
        Directory.GetFiles(Folder),
        file => Assert.DoesNotMatch(@"S3cret|logic\.azure\.com|/[Tt]ests/|\.cs:line", File.ReadAllText(file)));

    [Fact]
    public void An_activity_of_another_name_is_a_fault() => ExpectFault(
        history => Event(history, "TaskScheduled", "Name", "PollDeviceActionState")["Name"] = "LookAtDevice",
        "the activity LookAtDevice");

    [Fact]
    public void Another_input_is_a_fault() => ExpectFault(
        history =>
        {
            var scheduled = Event(history, "TaskScheduled", "Name", "PollDeviceActionState");
            scheduled["Input"] = scheduled["Input"]!.GetValue<string>().Replace("\"visits\":0", "\"visits\":7", StringComparison.Ordinal);
        },
        "\"visits\":7");

    [Fact]
    public void Activities_in_another_order_are_a_fault() => ExpectFault(
        history =>
        {
            Event(history, "TaskScheduled", "Name", "CheckEligibility")["Name"] = "";
            Event(history, "TaskScheduled", "Name", "IssueCommand")["Name"] = "CheckEligibility";
            Event(history, "TaskScheduled", "Name", "")["Name"] = "IssueCommand";
        },
        "turn 1: the history has the activity IssueCommand");

    [Fact]
    public void A_timer_that_is_not_in_the_history_is_a_fault() => ExpectFault(
        history => history.Remove(Event(history, "TimerCreated")),
        "the history has no further decision, today's orchestrator a timer");

    [Fact]
    public void A_timer_for_another_time_is_a_fault() => ExpectFault(
        history => Event(history, "TimerCreated")["FireAt"] = "2026-01-05T09:30:00Z",
        "the history has a timer for 2026-01-05T09:30:00");

    [Fact]
    public void A_decision_that_is_no_longer_taken_is_a_fault() => ExpectFault(
        history =>
        {
            var extra = Event(history, "TaskScheduled", "Name", "CheckEligibility").DeepClone();
            (extra["EventId"], extra["Name"]) = (1, "CheckAgain");
            history.Insert(history.IndexOf(Event(history, "OrchestratorCompleted")), extra);
        },
        "the history has the activity CheckAgain");

    [Fact]
    public void Another_end_is_a_fault() => ExpectFault(
        history => Event(history, "ExecutionCompleted")["Result"] = "\"expired\"",
        "the end Completed with \"expired\"");

    [Fact]
    public void An_input_that_has_gained_a_member_is_no_fault()
    {
        var history = Parse(RecordedScenarios.Record(Polling));
        var scheduled = Event(history, "TaskScheduled", "Name", "CheckEligibility");
        var input = JsonNode.Parse(scheduled["Input"]!.GetValue<string>())!.AsArray();
        Assert.True(input[0]!["state"]!.AsObject().Remove("visits"));
        scheduled["Input"] = input.ToJsonString();
        Assert.Null(FaultIn(history.ToJsonString()));
    }

    private static void ExpectFault(Action<JsonArray> change, string fault)
    {
        var history = Parse(RecordedScenarios.Record(Polling));
        change(history);
        Assert.Contains(fault, FaultIn(history.ToJsonString()), StringComparison.Ordinal);
    }

    private static string? FaultIn(string history) =>
        HistoryReplay.FaultIn(history, World.AddTasks, new DurableTaskWorkerOptions { DataConverter = OrchestrationJson.Converter });

    private static JsonArray Parse(string history) => JsonNode.Parse(history)!.AsArray();

    private static JsonNode Event(JsonArray history, string type, string? member = null, string? value = null) => history.First(each =>
        each!["$type"]!.GetValue<string>().StartsWith($"DurableTask.Core.History.{type}Event,", StringComparison.Ordinal)
        && (member is null || each[member]!.GetValue<string>() == value))!;

    private static string PathOf(string name) => Path.Combine(Folder, name + ".json");
}
