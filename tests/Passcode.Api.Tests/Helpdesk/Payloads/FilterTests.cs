namespace Passcode.Api.Tests.Helpdesk.Payloads;

public sealed class FilterTests
{
    private static readonly Dictionary<string, string?> OnlyResets = new()
    {
        ["Sources:zendesk:Filter:Pointers:0"] = "/action",
        ["Sources:zendesk:Filter:Values:0"] = "reset_passcode",
        ["Sources:zendesk:Filter:Values:1"] = "unlock",
    };

    [Theory]
    [InlineData("reset_passcode", false)]
    [InlineData("unlock", false)]
    [InlineData("Reset_Passcode", true)]
    [InlineData("wipe", true)]
    [InlineData("", true)]
    public async Task What_does_not_pass_is_answered_and_starts_nothing(string action, bool isIgnored)
    {
        await using var host = await HelpdeskHost.Start(OnlyResets);

        var answer = await host.Deliver(Sender.Send("zendesk", host.Now, SampleHelpdesk.From("zendesk").Body.Replace("reset_passcode", action, StringComparison.Ordinal)));

        Assert.Equal(isIgnored ? 200 : 202, answer.Status);
        Assert.Equal(isIgnored, answer.Json.TryGetProperty("ignored", out var ignored) && ignored.GetBoolean());
        Assert.Equal(isIgnored ? 0 : 1, host.Api.Resets.Count);
        Assert.Equal(isIgnored, answer.Text.Contains("Passcode:Helpdesk:Sources:zendesk:Filter:Values", StringComparison.Ordinal));
        Assert.Equal(isIgnored ? 0 : 2, host.Api.Keys.Claimed.Count);
    }

    [Fact]
    public async Task What_does_not_pass_need_not_say_the_rest()
    {
        await using var host = await HelpdeskHost.Start(OnlyResets);

        Assert.Equal(200, (await host.Deliver(Sender.Send("zendesk", host.Now, """{"action":"wipe","ticket_id":"{{ticket.id}}"}"""))).Status);
        Assert.Equal(200, (await host.Deliver(Sender.Send("zendesk", host.Now, "{}"))).Status);
    }

    [Theory]
    [InlineData("jira:issue_created", 202)]
    [InlineData("jira:issue_updated", 200)]
    [InlineData("comment_created", 200)]
    public async Task Jira_resets_once_an_issue_and_not_at_every_change_of_it(string webhookEvent, int status)
    {
        await using var host = await HelpdeskHost.Start();
        var body = SampleHelpdesk.From("jira").Body.Replace("jira:issue_created", webhookEvent, StringComparison.Ordinal);

        Assert.Equal(status, (await host.Deliver(Sender.Send("jira", host.Now, body))).Status);
    }
}
