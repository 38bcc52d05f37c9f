using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Scenarios;

/// <summary>Every device of the sample tenant, judged and then asked for at once.</summary>
public sealed class SubmittedTenant : IAsyncLifetime
{
    private readonly Target _target;

    public SubmittedTenant(Target target) => _target = target;

    /// <summary>What POST /api/eligibility answered for each.</summary>
    public IReadOnlyDictionary<string, ApiResponse> Verdicts { get; private set; } = null!;

    /// <summary>The reset of each.</summary>
    public IReadOnlyDictionary<string, string> Ids { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _target.Simulator.Change(SampleTenant.WorkProfileWithoutToken.Id, new DeviceChange(ResetTokenActive: false));
        await _target.Simulator.Change(SampleTenant.OfflineIPhone.Id, new DeviceChange(Offline: true));
        await _target.Simulator.Change(SampleTenant.StaleIPhone.Id, new DeviceChange(Offline: true));
        Verdicts = await ForEach(device => _target.Api.Post("api/eligibility", new { device = new { intuneDeviceId = device } }));
        Ids = await ForEach(async device => (await _target.Api.Submit(ResetSubmission.For(device))).Id);
    }

    /// <summary>Lets the offline ones complete, so that nothing holds their devices any longer.</summary>
    public async Task DisposeAsync()
    {
        foreach (var device in ExpectedDevice.All.Where(device => device.Status == "pending"))
        {
            await _target.Simulator.Change(device.Id, new DeviceChange(Offline: false));
            if (device.Id != SampleTenant.SwallowsResets.Id)
            {
                await _target.Api.UntilEnded(Ids[device.Title]);
            }
        }
    }

    private static async Task<Dictionary<string, T>> ForEach<T>(Func<string, Task<T>> ask)
    {
        var answers = await Task.WhenAll(ExpectedDevice.All.Select(async device => (device.Title, Answer: await ask(device.Id))));
        return answers.ToDictionary(pair => pair.Title, pair => pair.Answer);
    }
}
