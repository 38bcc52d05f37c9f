using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using Passcode.LocalHost.Issuer;
using Passcode.LocalHost.Storage;

namespace Passcode.EndToEnd.Tests.Scenarios;

/// <summary>The trail of a local host, verified by another process, and its callers by tokens.</summary>
public sealed class AuditTrailTests : IAsyncLifetime
{
    private HostDependencies _dependencies = null!;

    public async Task InitializeAsync() => _dependencies = await HostDependencies.Start(HostDependencies.QuickTenant with { Devices = 20 });

    public async Task DisposeAsync() => await (_dependencies?.DisposeAsync() ?? default);

    [Fact]
    public async Task The_offline_verifier_finds_the_trail_whole_and_names_what_somebody_changed()
    {
        await using (var host = await RestartableHost.Start(_dependencies))
        {
            foreach (var device in await _dependencies.Simulator.GeneratedDevices(5, _ => true))
            {
                await host.Api.SubmitAndWait(ResetSubmission.For(device.Id), Unique.Key());
            }

            await _dependencies.UntilIdle();
        }

        var whole = await Verify();
        Assert.Equal(0, whole.ExitCode);
        Assert.Contains("The audit log is valid", whole.Output, StringComparison.Ordinal);
        Assert.Contains("All records are signed by Passcode.", whole.Output, StringComparison.Ordinal);

        var table = _dependencies.Tables.GetTableClient("Audit");
        var row = (await table.GetEntityAsync<TableEntity>("000000000001", "entry-000000000003")).Value;
        row["Actor"] = "somebody else";
        await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
        var broken = await Verify();
        Assert.Equal(3, broken.ExitCode);
        Assert.Contains("invalid at entry 3", broken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_host_that_knows_a_tenant_takes_its_tokens_beside_its_key()
    {
        await using var issuer = await LocalIssuer.Start();
        await using var other = await LocalIssuer.Start();
        await using var host = await RestartableHost.Start(_dependencies, HostSettings.Named(issuer.Settings));
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = host.Address };

        Assert.Equal(200, (int)(await host.Api.Get("api/resets")).Status);
        Assert.Equal(200, await Status(Token(issuer, "Reset.Read")));
        Assert.Equal(403, await Status(Token(issuer, "Bulk.Read")));
        Assert.Equal(401, await Status(Token(other, "Reset.Read")));

        async Task<int> Status(string token)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "api/resets");
            request.Headers.Add("Authorization", "Bearer " + token);
            using var response = await http.SendAsync(request);
            return (int)response.StatusCode;
        }
    }

    private static string Token(LocalIssuer issuer, string role) => issuer.TokenOf(SamplePeople.Agent with { Roles = [role] }, TimeSpan.FromMinutes(30));

    private async Task<(int ExitCode, string Output)> Verify()
    {
        using var process = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [typeof(AzuriteProcess).Assembly.Location, "--verify-audit"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(), // no settings file of the developer's
            Environment = { ["Passcode__Storage__ConnectionString"] = _dependencies.Storage, ["Passcode__Records__SigningKeys__0"] = _dependencies.RecordKey },
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
