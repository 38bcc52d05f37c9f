
namespace Passcode.Functions.Tests.Scenarios;

[Collection(AppTests.Name)]
public sealed class BulkRunTests(AppFixture app)
{
    [Fact]
    public async Task A_bulk_run_resets_each_of_its_devices_once_and_no_other()
    {
        var generated = (await app.Simulator.GeneratedDevices()).Where(device => device.IsIos).Select(device => device.Id).ToList();
        var wanted = generated.Take(6).ToList();

        var run = await app.RunAndWait(wanted);

        Assert.Equal(("completed", 6), (run.GetProperty("status").GetString(), run.GetProperty("counts").GetProperty("completed").GetInt32()));
        foreach (var device in generated)
        {
            Assert.Equal(wanted.Contains(device) ? 1 : 0, (await app.Simulator.Commands(device)).Count);
        }
    }
}
