using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Passcode.Api.Authentication;

namespace Passcode.Api.Tests.Authentication;

public sealed class StartTests
{
    [Theory]
    [InlineData(Entry.Kestrel)]
    [InlineData(Entry.CatchAll)]
    public async Task Without_an_authentication_scheme_nothing_starts(Entry entry)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => ApiHost.Start(entry, services => { }));

        Assert.Contains("no anonymous mode", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Passcode:Auth:OperationKeys:0", "", "Passcode:Auth:OperationKeys:0")]
    [InlineData("Passcode:Auth:OperationKeys:0", "not base64!", "Passcode:Auth:OperationKeys:0")]
    [InlineData("Passcode:Auth:OperationKeys:1", "AAECAwQFBgcICQoLDA0ODw==", "Passcode:Auth:OperationKeys:1")]
    [InlineData("Passcode:Auth:OperationLifetime", "00:30:00", "Passcode:Auth:OperationLifetime")]
    [InlineData("Passcode:Auth:OperationKey", "x", "OperationKey")]
    [InlineData("Passcode:Api:PublicUrl", "passcode.contoso.example", "Passcode:Api:PublicUrl")]
    [InlineData("Passcode:Api:PublicUrl", "https://contoso.example/?x=1", "Passcode:Api:PublicUrl")]
    [InlineData("Passcode:Api:PublicUrl", "ftp://contoso.example/", "Passcode:Api:PublicUrl")]
    public async Task A_bad_setting_stops_the_host_and_is_named(string setting, string value, string name)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => ApiHost.Start(settings: new() { [setting] = value }));

        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_key_for_operations_the_setting_is_named()
    {
        var results = new AuthOptions().Validate(new System.ComponentModel.DataAnnotations.ValidationContext(new object()));

        Assert.Contains("at least one key", Assert.Single(results).ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("fifteen-letters")]
    [InlineData("sixteen letters!")]
    [InlineData("sixteen-lettersé")]
    public void A_local_key_that_is_weak_or_cannot_be_sent_is_refused(string key) =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddLocalKeyAuthentication(key));

    [Fact]
    public async Task A_route_that_names_no_role_is_denied_to_everyone()
    {
        await using var host = await ApiHost.Start(Entry.Kestrel, services => services
            .AddLocalKeyAuthentication(ApiHost.Key)
            .AddSingleton<Action<WebApplication>>(app => app.MapGet("/forgotten", () => Results.Ok())));

        Assert.Equal(401, (await host.Anonymous.Get("/forgotten")).Status);
        Assert.Equal(403, (await host.Client.Get("/forgotten")).Status);
    }
}
