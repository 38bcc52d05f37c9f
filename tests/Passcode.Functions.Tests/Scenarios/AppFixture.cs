using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Passcode.GraphSimulator.Tenant;
using Passcode.LocalHost.Issuer;
using Passcode.Testing.Drivers;

namespace Passcode.Functions.Tests.Scenarios;

/// <summary>The scenarios share a host, so they take turns.</summary>
[CollectionDefinition(Name)]
public sealed class AppTests : ICollectionFixture<AppFixture>
{
    public const string Name = "App";
}

/// <summary>The app on storage, a simulated tenant and an issuer of tokens, and who calls it.</summary>
public sealed class AppFixture : IAsyncLifetime
{
    private readonly string _workerId = Guid.NewGuid().ToString("N");
    private readonly List<PasscodeClient> _callers = [];
    private LocalIssuer _issuer = null!;
    private HostDependencies _dependencies = null!;
    private Dictionary<string, string?> _settings = null!;
    private FunctionsHost _host = null!;

    /// <summary>Asks for resets and bulk runs.</summary>
    public PasscodeClient Agent { get; private set; } = null!;

    /// <summary>Approves them.</summary>
    public PasscodeClient Approver { get; private set; } = null!;

    /// <summary>The truth about the tenant.</summary>
    public SimulatorClient Simulator => _dependencies.Simulator;

    /// <summary>The app, as it runs now.</summary>
    internal FunctionsHost Host => _host;

    public async Task InitializeAsync()
    {
        _issuer = await LocalIssuer.Start();
        _dependencies = await HostDependencies.Start(HostDependencies.QuickTenant with { Devices = 40 });
        _settings = new(_issuer.Settings)
        {
            ["Passcode:Storage:ConnectionString"] = _dependencies.Storage,
            ["Passcode:Graph:BaseUrl"] = _dependencies.Graph.AbsoluteUri,
            ["Passcode:Graph:Credential"] = "none",
            ["Passcode:Records:SigningKeys:0"] = _dependencies.RecordKey,
            ["Passcode:Auth:OperationKeys:0"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["Passcode:Callbacks:SigningKeys:0"] = WebhookReceiver.Key,
            ["Passcode:Callbacks:FirstDelay"] = "00:00:00.200",
            ["Passcode:Callbacks:MaxDelay"] = "00:00:01",
            ["Passcode:Policy:ProtectedGroups:0:GroupId"] = SampleTenant.ProtectedPeople.Id,
            ["Passcode:Policy:ProtectedGroups:0:Name"] = SampleTenant.ProtectedPeople.DisplayName,
            ["Passcode:Policy:ProtectedGroups:0:Rule"] = "approve",
            ["Passcode:Bulk:CanarySize"] = "2",
            ["Passcode:Bulk:FirstPollDelay"] = "00:00:01",
        };
        foreach (var (name, value) in HostSettings.Hasty)
        {
            _settings[name.Replace("__", ":", StringComparison.Ordinal)] = value;
        }

        await Start();
    }

    public async Task DisposeAsync()
    {
        await (_host?.DisposeAsync() ?? default);
        _callers.ForEach(caller => caller.Dispose());
        await (_dependencies?.DisposeAsync() ?? default);
        await (_issuer?.DisposeAsync() ?? default);
    }

    /// <summary>Stops the app and starts it on the same storage.</summary>
    public async Task Restart()
    {
        await _host.DisposeAsync();
        await Start();
    }

    /// <summary>Asks for a reset in the agent's name and waits for its end.</summary>
    public async Task<ResetView> AskAndWait(string intuneDeviceId) => await Agent.UntilEnded(await Agent.SubmitInOwnName(intuneDeviceId));

    /// <summary>Asks for a bulk run and waits for its end.</summary>
    public async Task<JsonElement> RunAndWait(IReadOnlyCollection<string> intuneDeviceIds)
    {
        var asked = await Agent.Post("api/bulk-runs", new { selection = new { intuneDeviceIds }, reason = "stolen", startAutomatically = true }, Guid.NewGuid().ToString());
        return await Agent.UntilRunEnded(asked.Expect(HttpStatusCode.Accepted).Content.GetProperty("id").GetString()!);
    }

    private async Task Start()
    {
        _host = await FunctionsHost.Start(_settings, _workerId);
        (Agent, Approver) = (As(SamplePeople.Agent), As(SamplePeople.Approver));
    }

    private PasscodeClient As(TokenPerson person)
    {
        var caller = new PasscodeClient(_host.Address, "", _issuer.TokenOf(person, TimeSpan.FromMinutes(30)));
        _callers.Add(caller);
        return caller;
    }
}
