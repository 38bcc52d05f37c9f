using Microsoft.Extensions.Configuration;
using Passcode.GraphSimulator;
using Passcode.LocalHost.CommandLine;
using Passcode.LocalHost.Hosting;

namespace Passcode.LocalHost.Tests.Hosting;

public sealed class LocalDependenciesTests
{
    private const string Connection = "DefaultEndpointsProtocol=https;AccountName=account;AccountKey=a2V5;EndpointSuffix=core.windows.net";

    [Theory]
    [InlineData("https://graph.microsoft.com", null, "remove --graph")] // devices that are real
    [InlineData("http://localhost.contoso.example", null, "remove --graph")]
    [InlineData("http://127.0.0.1:1", "Passcode:Auth:TenantId", "Passcode:Auth:TenantId names a different one")]
    [InlineData(null, "Passcode:Graph:Credential", "remove --graph")] // Microsoft's Graph, which is the default
    public async Task Nobody_is_two_people_in_a_tenant_that_is_real(string? graph, string? setting, string why)
    {
        var refusal = await Assert.ThrowsAsync<StartException>(() => Start(people: true, graph, setting));

        Assert.StartsWith("--people", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_come_from_an_issuer_of_this_machine_when_they_are_asked_for()
    {
        await using var alone = await Start(people: false, "http://127.0.0.1:1");
        await using var peopled = await Start(people: true, "http://127.0.0.1:1");

        Assert.Null(alone.Issuer);
        Assert.DoesNotContain(alone.Settings, setting => setting.Key.StartsWith("Passcode:Auth", StringComparison.Ordinal));
        Assert.StartsWith("http://127.0.0.1:", peopled.Settings["Passcode:Auth:Instance"], StringComparison.Ordinal);
        Assert.NotEqual(peopled.Issuer!.Key.KeyId, (await Restarted()).KeyId);
    }

    private static async Task<Microsoft.IdentityModel.Tokens.RsaSecurityKey> Restarted()
    {
        await using var again = await Start(people: true, "http://127.0.0.1:1");
        return again.Issuer!.Key;
    }

    private static Task<LocalDependencies> Start(bool people, string? graph, string? setting = null) => LocalDependencies.Start(
        new HostArguments(0, graph is null ? null : new Uri(graph), ".", Demo: false, Exit: false, People: people),
        new ConfigurationBuilder().AddInMemoryCollection([new("Passcode:Storage:ConnectionString", Connection), .. setting is null ? Array.Empty<KeyValuePair<string, string?>>() : [new(setting, "managedIdentity")]]).Build(),
        null,
        new SimulatorOptions());
}
