using Microsoft.Extensions.Options;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Callbacks;

public sealed class CallbackOptionsTests
{
    private static readonly string Key = SigningKey.Create();

    [Theory]
    [InlineData("SigningKeys:0", "secret", "SigningKeys:0: must be whsec_")]
    [InlineData("SigningKeys:0", "whsec_AAAA", "SigningKeys:0: must be whsec_")]
    [InlineData("Timeout", "00:10:00", "Timeout")]
    [InlineData("MaxDelay", "00:00:01", "MaxDelay: must not be shorter than FirstDelay.")]
    [InlineData("RetryFor", "8.00:00:00", "RetryFor")]
    [InlineData("KeepDeadLetters", "00:00:01", "KeepDeadLetters")]
    [InlineData("WriteBack:zendesk:Public", "true", "WriteBack:zendesk:BaseUrl: must be an https address.")]
    [InlineData("WriteBack:zendesk:BaseUrl", "https://contoso.zendesk.com", "WriteBack:zendesk:Secret: is needed.")]
    [InlineData("WriteBack:zendesk:BaseUrl", "http://contoso.zendesk.com", "WriteBack:zendesk:BaseUrl: must be an https address.")]
    [InlineData("WriteBack:acme:Public", "true", "WriteBack:acme:Recipe: must be serviceNow, zendesk, freshservice or jira")]
    public void An_impossible_setting_is_refused_by_name(string key, string value, string message) =>
        Assert.Contains(
            CallbackOptions.Section + ":" + message, Assert.Throws<OptionsValidationException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_defaults_are_valid_and_allow_no_loopback() => Assert.False(Read().AllowsLoopback);

    [Fact]
    public void Loopback_cannot_be_allowed_by_a_setting() => Assert.False(Read(("AllowsLoopback", "true")).AllowsLoopback);

    [Fact]
    public void Several_keys_and_a_helpdesk_are_read()
    {
        var options = Read(
            ("SigningKeys:0", Key),
            ("SigningKeys:1", SigningKey.Create()),
            ("WriteBack:Zendesk:BaseUrl", "https://contoso.zendesk.com"),
            ("WriteBack:Zendesk:User", "bot@contoso.example"),
            ("WriteBack:Zendesk:Secret", "token"),
            ("WriteBack:Zendesk:States:0", "completed"));

        Assert.Equal(2, options.SigningKeys.Length);
        var helpdesk = options.WriteBack["zendesk"];
        Assert.Equal(HelpdeskKind.Zendesk, helpdesk.RecipeFor("zendesk"));
        Assert.Equal((true, false), (helpdesk.Wants(ResetStatus.Completed), helpdesk.Wants(ResetStatus.Failed)));
    }

    private static CallbackOptions Read(params (string Key, string Value)[] settings)
    {
        var world = new World();
        foreach (var (key, value) in settings)
        {
            world.Settings[$"{CallbackOptions.Section}:{key}"] = value;
        }

        return world.Get<IOptions<CallbackOptions>>().Value;
    }
}
