using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Azure.Data.Tables;

namespace Passcode.LocalHost.CommandLine;

/// <summary>The options of the command line. Every error names the option and its valid values.</summary>
internal sealed class HostOptions
{
    private const int DefaultPort = 7071;
    private const int ShortestKey = 16; // the same limit as in the API

    /// <summary>See <see cref="HostArguments.Port"/>.</summary>
    public Option<int> Port { get; } = new("--port")
    {
        Description = "The port on 127.0.0.1; 0 selects a free port.",
        HelpName = "PORT",
        DefaultValueFactory = _ => DefaultPort,
        CustomParser = result => int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : Refuse<int>(result, "--port must be a number from 0 to 65535"),
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

    /// <summary>See <see cref="HostArguments.Storage"/>.</summary>
    public Option<string?> Storage { get; } = new("--storage")
    {
        Description = "A table storage connection string. [default: starts Azurite]",
        HelpName = "CONNECTION",
        CustomParser = result => IsConnection(Text(result))
            ? Text(result)
            : Refuse<string?>(result, "--storage must be a storage connection string", quote: false),
    };

    /// <summary>See <see cref="HostArguments.ApiKey"/>.</summary>
    public Option<string?> ApiKey { get; } = new("--api-key")
    {
        Description = "The key that callers send in X-Api-Key. [default: generated once and stored]",
        HelpName = "KEY",
        CustomParser = result => Text(result) is { Length: >= ShortestKey } key && key.All(letter => letter is >= '!' and <= '~')
            ? Text(result)
            : Refuse<string?>(result, $"--api-key must have at least {ShortestKey} visible ASCII characters", quote: false),
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
        Description = "Verifies the audit log in --storage, or in --data, and stops. The exit code is 0 if the log is valid, and 3 if not.",
    };

    /// <summary>See <see cref="HostArguments.People"/>.</summary>
    public Option<bool> People { get; } = new("--people")
    {
        Description = "Prints tokens for an agent and an approver of the simulated tenant, valid for 12 hours, to try approvals.",
    };

    public IEnumerable<Option> All => [Port, Graph, Storage, ApiKey, Data, Demo, Exit, VerifyAudit, People];

    private static string Text(ArgumentResult result) => result.Tokens[^1].Value;

    // A value that can contain a secret is not repeated.
    private static T? Refuse<T>(ArgumentResult result, string takes, bool quote = true)
    {
        result.AddError(quote ? $"{takes}, not '{Text(result)}'." : takes + ".");
        return default;
    }

    private static bool IsConnection(string text)
    {
        try
        {
            return new TableServiceClient(text).AccountName is { Length: > 0 };
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
