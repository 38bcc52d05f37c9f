using Microsoft.Extensions.Options;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

public sealed class TicketCommentsOptionsTests
{
    [Theory]
    [InlineData("jira:Public", "true", "jira:BaseUrl: must be an https address.")]
    [InlineData("jira:BaseUrl", "https://contoso.atlassian.net", "jira:Secret: is required.")]
    [InlineData("jira:BaseUrl", "http://contoso.atlassian.net", "jira:BaseUrl: must be an https address.")]
    [InlineData("acme:Public", "true", "acme:Kind: must be one of serviceNow, zendesk, freshservice, jira,")]
    public void An_impossible_setting_is_refused_by_name(string key, string value, string message) =>
        Assert.Contains(
            $"{TicketCommentsOptions.Section}:{message}", Assert.Throws<OptionsValidationException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_helpdesk_is_read()
    {
        var helpdesk = Read(
            ("Jira:BaseUrl", "https://contoso.atlassian.net"), ("Jira:User", "bot@contoso.example"), ("Jira:Secret", "token"), ("Jira:States:0", "completed"))["jira"];

        Assert.Equal(HelpdeskKind.Jira, helpdesk.KindFor("jira"));
        Assert.Equal((true, false), (helpdesk.Wants(ResetStatus.Completed), helpdesk.Wants(ResetStatus.Failed)));
    }

    private static TicketCommentsOptions Read(params (string Key, string Value)[] settings)
    {
        var world = new World();
        foreach (var (key, value) in settings)
        {
            world.Settings[$"{TicketCommentsOptions.Section}:{key}"] = value;
        }

        return world.Get<IOptions<TicketCommentsOptions>>().Value;
    }
}
