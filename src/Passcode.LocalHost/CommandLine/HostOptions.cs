using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Passcode.LocalHost.CommandLine;

/// <summary>The options of the command line. Every error names the option and its valid values.</summary>
internal sealed class HostOptions
{
    private const int DefaultPort = 7071;
    private const int MostPort = 65535;
    private const int MostDevices = 100_000;

    /// <summary>See <see cref="HostArguments.Port"/>.</summary>
    public Option<int> Port { get; } = new("--port")
    {
        Description = "The port on 127.0.0.1; 0 selects a free port.",
        HelpName = "PORT",
        DefaultValueFactory = _ => DefaultPort,
        CustomParser = result => Number(result, "--port", MostPort),
    };

    /// <summary>See <see cref="HostArguments.Graph"/>.</summary>
    public Option<Uri?> Graph { get; } = new("--graph")
    {
        Description = "The address of Microsoft Graph or of a simulator, without a version. [default: starts a simulator]",
        HelpName = "URL",
        CustomParser = result => Uri.TryCreate(Text(result), UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : Refuse<Uri?>(result, "--graph must be an absolute http or https address"),
    };

    /// <summary>See <see cref="HostArguments.Data"/>.</summary>
    public Option<string> Data { get; } = new("--data")
    {
        Description = "The folder for the data of Azurite and the generated secrets.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".passcode",
        CustomParser = result => Text(result).Trim() is { Length: > 0 } folder && !File.Exists(folder)
            ? folder
            : Refuse<string>(result, "--data must be a folder"),
    };

    /// <summary>See <see cref="HostArguments.Demo"/>.</summary>
    public Option<bool> Demo { get; } = new("--demo")
    {
        Description = "Submits six sample tickets and shows their outcomes. Keeps no data.",
    };

    /// <summary>See <see cref="HostArguments.Exit"/>.</summary>
    public Option<bool> Exit { get; } = new("--exit")
    {
        Description = "With --demo: stops when all tickets have ended. The exit code is 0 if all outcomes are as expected.",
    };

    /// <summary>See <see cref="HostArguments.VerifyAudit"/>.</summary>
    public Option<bool> VerifyAudit { get; } = new("--verify-audit")
    {
        Description = "Verifies the audit log in the configured storage, or in --data, and stops. The exit code is 0 if the log is valid, and 3 if not.",
    };

    /// <summary>See <see cref="HostArguments.Doctor"/>.</summary>
    public Option<bool> Doctor { get; } = new("--doctor")
    {
        Description = "Looks at the configured tenant and storage without changing them, says what to do, and stops. The exit code is 0 without a failure, and 3 with one.",
    };

    /// <summary>See <see cref="HostArguments.People"/>.</summary>
    public Option<bool> People { get; } = new("--people")
    {
        Description = "Prints tokens for an agent and an approver of the simulated tenant, valid for 12 hours, to try approvals.",
    };

    /// <summary>See <see cref="HostArguments.Devices"/>.</summary>
    public Option<int> Devices { get; } = new("--devices")
    {
        Description = "The number of generated devices of the simulated tenant, in addition to its 37 sample devices.",
        HelpName = "N",
        DefaultValueFactory = _ => HostArguments.DefaultDevices,
        CustomParser = result => Number(result, "--devices", MostDevices),
    };

    public IEnumerable<Option> All => [Port, Devices, Graph, Data, Demo, Exit, VerifyAudit, Doctor, People];

    private static int Number(ArgumentResult result, string option, int most) =>
        int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : Refuse<int>(result, $"{option} must be a number from 0 to {most}");

    private static string Text(ArgumentResult result) => result.Tokens[^1].Value;

    private static T? Refuse<T>(ArgumentResult result, string takes)
    {
        result.AddError($"{takes}, not '{Text(result)}'.");
        return default;
    }
}
