using System.Text.RegularExpressions;
namespace Passcode.EndToEnd.Tests.Faults;

public sealed class FaultTests(FaultyTenant tenant) : IClassFixture<FaultyTenant>
{
    public static TheoryData<string> Survived => [.. FaultCase.Survived.Select(fault => fault.Title)];

    public static TheoryData<string> Refused => [.. FaultCase.Refused.Select(fault => fault.Title)];

    [Theory]
    [MemberData(nameof(Survived))]
    public void A_reset_completes_with_exactly_one_effect_under(string title)
    {
        var fault = FaultCase.Survived.Single(fault => fault.Title == title);
        var outcome = tenant[title];

        Assert.Equal(("completed", 1), (outcome.Reset.Status, outcome.Effects));
        Assert.True(outcome.Reset.HasIntactTimeline);
        Assert.InRange(outcome.Hits, 1, fault.Next);
    }

    [Theory]
    [InlineData("command: 503, carried out")]
    [InlineData("command: 504 with a gateway's page, carried out")]
    [InlineData("command: 500, carried out")]
    [InlineData("command: connection dropped after")]
    [InlineData("command: no answer, carried out")]
    public void A_command_whose_answer_was_lost_is_never_sent_again_under(string title)
    {
        Assert.Equal(1, tenant[title].Commands);
        Assert.Equal("accepted checked issuing issueUnconfirmed issued ended", Once(tenant[title].Reset.EventTypes));
    }

    [Theory]
    [InlineData("command: 429 with Retry-After", 2)]
    [InlineData("command: 429 without Retry-After", 3)]
    public void A_command_that_was_refused_for_haste_is_told_of_and_sent_again_under(string title, int refusals) =>
        Assert.Equal(
            "accepted checked " + string.Concat(Enumerable.Repeat("issuing notExecuted ", refusals)) + "issuing issued ended",
            Once(tenant[title].Reset.EventTypes));

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_reset_ends_with_the_name_of_the_problem_and_without_an_effect_under(string title)
    {
        var fault = FaultCase.Refused.Single(fault => fault.Title == title);
        var outcome = tenant[title];

        Assert.Equal((fault.Reason, 0, 1), (outcome.Reset.ReasonCode, outcome.Effects, outcome.Commands));
        Assert.Equal(fault.Reason == "notSupportedByDevice" ? "notSupported" : "failed", outcome.Reset.Status);
        Assert.NotEmpty(outcome.Reset.Advice!);
    }

    // A reset that waits for more than a minute, as on a slow machine, is checked again.
    private static string Once(string eventTypes) => Regex.Replace(eventTypes, "(?<=checked .*)checked ", "");
}
