using System.CommandLine;
using Passcode.Core.Settings;

namespace Passcode.LocalHost.CommandLine;

/// <summary>The command that starts the local host.</summary>
public static class HostCommand
{
    /// <summary>The exit code for an invalid command line or invalid settings.</summary>
    public const int Unusable = 2;

    /// <summary>Parses the command line and runs the host.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="run">Runs the host and returns the exit code.</param>
    /// <param name="output">Receives the help text.</param>
    /// <param name="error">Receives the first error, in one line.</param>
    public static async Task<int> Run(string[] args, Func<HostArguments, Task<int>> run, TextWriter output, TextWriter error)
    {
        var options = new HostOptions();
        var command = new RootCommand(
            "Runs Passcode on this machine, which removes and resets the passcodes of Intune devices. "
            + "Keys and connection strings are not options, because every user of the machine can read the arguments of a process. Set them as "
            + "environment variables or in local.settings.json: Passcode__Auth__LocalKey (the key that callers send in X-Api-Key; by default generated "
            + "and stored in --data), Passcode__Storage__ConnectionString (by default, Azurite is started).");
        foreach (var option in options.All)
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(options.Exit) && !result.GetValue(options.Demo))
            {
                result.AddError("--exit requires --demo.");
            }

            if (result.GetValue(options.VerifyAudit) && result.GetValue(options.Demo))
            {
                result.AddError("--verify-audit cannot be combined with --demo, which keeps no data.");
            }

            if (result.GetResult(options.Graph) is { Implicit: false } && result.GetResult(options.Devices) is { Implicit: false })
            {
                result.AddError("--devices cannot be combined with --graph: it is a number of simulated devices.");
            }

            if (result.GetValue(options.VerifyAudit) && result.GetValue(options.People))
            {
                result.AddError("--verify-audit cannot be combined with --people.");
            }

            if (result.GetValue(options.Doctor) && (result.GetValue(options.VerifyAudit) || result.GetValue(options.Demo) || result.GetValue(options.People)))
            {
                result.AddError("--doctor cannot be combined with --verify-audit, --demo or --people.");
            }
        });
        command.SetAction((parsed, _) => run(Read(parsed, options)));

        var parsed = command.Parse(args);
        if (parsed.Errors is [var first, ..])
        {
            await error.WriteLineAsync($"{first.Message} {Meant(parsed, options)}See --help.");
            return Unusable;
        }

        // The host handles signals itself.
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = output,
            Error = error,
            ProcessTerminationTimeout = null,
            EnableDefaultExceptionHandler = false,
        });
    }

    // Only for what looks like an option: a value may be a secret that belongs in an environment variable, and is not repeated.
    private static string Meant(ParseResult parsed, HostOptions options) =>
        parsed.UnmatchedTokens.FirstOrDefault(token => token.StartsWith('-')) is { } misspelled
        && NearestName.Find(misspelled, options.All.Select(option => option.Name)) is { } name
            ? $"Did you mean {name}? "
            : "";

    private static HostArguments Read(ParseResult parsed, HostOptions options) => new(
        parsed.GetValue(options.Port),
        parsed.GetValue(options.Graph),
        parsed.GetValue(options.Data)!,
        parsed.GetValue(options.Demo),
        parsed.GetValue(options.Exit),
        parsed.GetValue(options.VerifyAudit),
        parsed.GetValue(options.People),
        parsed.GetValue(options.Devices),
        parsed.GetValue(options.Doctor));
}
