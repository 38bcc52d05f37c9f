using Passcode.Core.Audit;
using Passcode.GraphSimulator;
using Passcode.LocalHost.CommandLine;
using Passcode.LocalHost.Engine;
using Passcode.LocalHost.Secrets;

namespace Passcode.LocalHost.Hosting;

/// <summary>Verifies the audit trail without serving anybody.</summary>
internal static class AuditRun
{
    private const int Broken = 3;

    /// <summary>Verifies it, says what was found, and gives the exit code.</summary>
    public static async Task<int> Run(HostArguments arguments)
    {
        // Own storage is started for this, so nobody else may have it; another's may be in use meanwhile.
        using var folder = arguments.Storage is null ? DataFolder.Hold(arguments.Data) : null;
        var configured = LocalSettings.Read(Directory.GetCurrentDirectory(), []);
        await using var surroundings = await LocalDependencies.Start(
            arguments, configured, folder is null ? null : Path.Combine(folder.Path, "azurite"), new SimulatorOptions());
        var secrets = LocalSecrets.Temporary(null);
        var settings = LocalHostRun.Complete(configured, surroundings, secrets);
        await using var app = LocalApp.Build(settings, EngineSettings.Read(settings, folder?.WorkerId), 0, secrets, isQuiet: true);
        var verdict = await app.Services.GetRequiredService<VerifyAudit>().Run(CancellationToken.None);
        Console.WriteLine(verdict.FirstBroken is { } broken
            ? $"The audit trail is broken at entry {broken.Sequence}: {broken.Why} {verdict.Entries} entries before it are in order."
            : $"The audit trail is whole: {verdict.Entries} entries, the last is number {verdict.LastSequence} with hash {verdict.LastHash ?? "none"}.");
        return verdict.Whole ? 0 : Broken;
    }
}
