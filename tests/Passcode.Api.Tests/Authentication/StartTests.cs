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

        Assert.Contains("anonymous access is not supported", failure.Message, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("Passcode:Polcy:ReasonRequired", "Passcode:Policy")]
    [InlineData("Passcode:ReasonRequired", "Passcode:Policy:ReasonRequired")]
    [InlineData("Passcode:Helpdesks:RememberFor", "Passcode:Helpdesk")]
    [InlineData("Passcode:Bulk:Schedules:nightly:Cron", "Passcode:Schedules")]
    [InlineData("Passcode_Policy:ReasonRequired", "Passcode:Policy")]
    [InlineData("Passcode_Policy_ReasonRequired", "Passcode:Policy:ReasonRequired")]
    [InlineData("Pascode:Policy:ReasonRequired", "Passcode")]
    public async Task A_section_that_nothing_reads_stops_the_host_and_the_right_one_is_named(string setting, string right)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => ApiHost.Start(settings: new() { [setting] = "true" }));

        Assert.Contains($"Did you mean {right}?", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PASSCODE_POLICY_REASON_REQUIRED")]
    [InlineData("PASSCODE_GRAPH_CLOUD")]
    [InlineData("Password:Policy")]
    [InlineData("Pass:Policy")]
    [InlineData("Passport:Policy")]
    public async Task What_is_nobodys_setting_here_stops_nothing(string setting)
    {
        await using var host = await ApiHost.Start(settings: new() { [setting] = "x" });
        Assert.Equal(200, (await host.Anonymous.Get("/api/health/live")).Status);
    }

    [Fact]
    public async Task All_sections_that_are_wrong_are_named_at_once()
    {
        var failure = await Assert.ThrowsAsync<AggregateException>(() => ApiHost.Start(settings: new()
        {
            ["Passcode:Polcy:ReasonRequired"] = "true",
            ["Passcode:Policy:PersonalDevices"] = "aprove",
            ["Passcode:Policy:ProtectedGroups:0:Grupid"] = "x",
            ["Passcode:Approvals:Deadline"] = "soon",
        }));

        Assert.Equal(4, failure.InnerExceptions.Cast<OptionsValidationException>().SelectMany(each => each.Failures).Count());
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
