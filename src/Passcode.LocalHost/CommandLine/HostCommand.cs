using System.CommandLine;

namespace Passcode.LocalHost.CommandLine;

/// <summary>The command that starts the local host.</summary>
public static class HostCommand
{
    /// <summary>The exit code for a command line or settings that cannot be used.</summary>
    public const int Unusable = 2;

    /// <summary>Reads the command line and runs what it asks for.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="run">Runs the host and gives the exit code.</param>
    /// <param name="output">Where help goes.</param>
    /// <param name="error">Where the error goes: one line, the first that was found.</param>
    public static async Task<int> Run(string[] args, Func<HostArguments, Task<int>> run, TextWriter output, TextWriter error)
    {
        var options = new HostOptions();
        var command = new RootCommand("Removes and resets the passcodes of Intune devices; this is Passcode for one machine.");
        foreach (var option in options.All)
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(options.Exit) && !result.GetValue(options.Demo))
            {
                result.AddError("--exit goes with --demo.");
            }

            if (result.GetValue(options.VerifyAudit) && result.GetValue(options.Demo))
            {
                result.AddError("--verify-audit does not go with --demo, which keeps nothing.");
            }

            if (result.GetValue(options.VerifyAudit) && result.GetValue(options.People))
            {
                result.AddError("--verify-audit does not go with --people: it serves nobody.");
            }
        });
        command.SetAction((parsed, _) => run(Read(parsed, options)));

        var parsed = command.Parse(args);
        if (parsed.Errors is [var first, ..])
        {
            await error.WriteLineAsync($"{first.Message} See --help.");
            return Unusable;
        }

        // The host has signal handling of its own.
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = output,
            Error = error,
            ProcessTerminationTimeout = null,
            EnableDefaultExceptionHandler = false,
        });
    }

    private static HostArguments Read(ParseResult parsed, HostOptions options) => new(
        parsed.GetValue(options.Port),
        parsed.GetValue(options.Graph),
        parsed.GetValue(options.Storage),
        parsed.GetValue(options.ApiKey),
        parsed.GetValue(options.Data)!,
        parsed.GetValue(options.Demo),
        parsed.GetValue(options.Exit),
        parsed.GetValue(options.VerifyAudit),
        parsed.GetValue(options.People));
}
