using Passcode.Core.Audit;
using Passcode.GraphSimulator;
using Passcode.LocalHost.CommandLine;
using Passcode.LocalHost.Engine;
using Passcode.LocalHost.Secrets;

namespace Passcode.LocalHost.Hosting;

/// <summary>Verifies the audit log without starting the API.</summary>
internal static class AuditRun
{
    private const int Broken = 3;

    /// <summary>Verifies the log, prints the result, and returns the exit code.</summary>
    public static async Task<int> Run(HostArguments arguments)
    {
        // The data folder is locked if its storage is started for this run. Storage of another process can be in use.
        var configured = LocalSettings.Read(Directory.GetCurrentDirectory(), []);
        using var folder = LocalDependencies.StartsStorage(configured) ? DataFolder.Lock(arguments.Data) : null;
        await using var dependencies = await LocalDependencies.Start(
            arguments, configured, folder is null ? null : Path.Combine(folder.Path, "azurite"), new SimulatorOptions());
        var secrets = folder is null ? LocalSecrets.Temporary(configured) : await LocalSecrets.In(folder.Path, configured);
        var settings = LocalHostRun.Complete(configured, dependencies, secrets);
        await using var app = LocalApp.Build(settings, EngineSettings.Read(settings, folder?.WorkerId), 0, secrets, isQuiet: true);
        var verdict = await app.Services.GetRequiredService<VerifyAudit>().Execute(CancellationToken.None);
        Console.WriteLine(verdict.FirstBroken is { } broken
            ? $"The audit log is invalid at entry {broken.Sequence}: {FormattableString.Invariant(broken.Why)} The {verdict.Entries} entries before it are valid."
            : $"The audit log is valid: {verdict.Entries} entries. The last one has number {verdict.LastSequence} and hash {verdict.LastHash ?? "none"}.");
        Console.WriteLine(verdict.InvalidRecords is [] ? "All records are signed by Passcode." : $"These records were not written by Passcode: {string.Join(", ", verdict.InvalidRecords)}.");
        return verdict.Whole ? 0 : Broken;
    }
}
