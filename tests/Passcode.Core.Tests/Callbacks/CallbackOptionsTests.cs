using Microsoft.Extensions.Options;
using Passcode.Core.Callbacks;
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
    public void An_impossible_setting_is_refused_by_name(string key, string value, string message) =>
        Assert.Contains(
            CallbackOptions.Section + ":" + message, Assert.Throws<OptionsValidationException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_defaults_are_valid_and_allow_no_loopback() => Assert.False(Read().AllowsLoopback);

    [Fact]
    public void Loopback_cannot_be_allowed_by_a_setting() => Assert.Throws<OptionsValidationException>(() => Read(("AllowsLoopback", "true")));

    [Fact]
    public void Several_keys_are_read()
    {
        var options = Read(
            ("SigningKeys:0", Key),
            ("SigningKeys:1", SigningKey.Create()));

        Assert.Equal(2, options.SigningKeys.Length);
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
