using Passcode.Core;
using Passcode.Core.Health;
using Passcode.GraphSimulator;
using Passcode.LocalHost.CommandLine;
using Passcode.LocalHost.Engine;
using Passcode.LocalHost.Secrets;

namespace Passcode.LocalHost.Hosting;

/// <summary>Looks at the configured tenant and storage without starting the API.</summary>
internal static class DoctorRun
{
    private const int Failure = 3;

    /// <summary>Prints the findings, and returns the exit code.</summary>
    public static async Task<int> Run(HostArguments arguments)
    {
        var configured = LocalSettings.Read(Directory.GetCurrentDirectory(), []);
        await using var dependencies = await LocalDependencies.Start(arguments, configured, folder: null, new SimulatorOptions { Devices = arguments.Devices });
        var secrets = LocalSecrets.Temporary(configured);
        // The keys of this run are its own; those of the settings are looked at.
        var settings = new ConfigurationBuilder().AddConfiguration(LocalHostRun.Complete(configured, dependencies, secrets));
        if (!configured.GetSection("Passcode:Callbacks:SigningKeys").GetChildren().Any())
        {
            settings.AddInMemoryCollection([new("Passcode:Callbacks:SigningKeys:0", null)]);
        }

        var complete = settings.Build();
        await using var app = LocalApp.Build(complete, EngineSettings.Read(complete, null), 0, secrets, isQuiet: true);
        var findings = await app.Services.GetRequiredService<Doctor>().Examine(CancellationToken.None);
        foreach (var finding in findings)
        {
            Console.WriteLine($"{finding.State.ToWireName(),-8} {finding.Check.ToWireName(),-20} {finding.Observation} {finding.Meaning}");
            if (finding.Action is { } action)
            {
                Console.WriteLine($"{"",-30}{action}");
            }
        }

        return findings.Any(finding => finding.State == FindingState.Failure) ? Failure : 0;
    }
}
