using Microsoft.Extensions.Options;
using Passcode.Api.Authentication;
using Passcode.Core;
using Passcode.Core.Resets;
using Passcode.GraphSimulator;
using Passcode.GraphSimulator.Tenant;
using Passcode.LocalHost.CommandLine;
using Passcode.LocalHost.Demo;
using Passcode.LocalHost.Engine;
using Passcode.LocalHost.Secrets;
using Passcode.LocalHost.Storage;

namespace Passcode.LocalHost.Hosting;

/// <summary>One run of the local host, from start to exit code.</summary>
internal static class LocalHostRun
{
    private const int Failed = 1;

    /// <summary>Runs the host, and prints the reason if it cannot start.</summary>
    public static async Task<int> Run(HostArguments arguments)
    {
        try
        {
            return await (arguments.VerifyAudit ? AuditRun.Run(arguments) : arguments.Doctor ? DoctorRun.Run(arguments) : Start(arguments));
        }
        catch (Exception exception) when (exception is StartException or AzuriteException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return Failed;
        }
        catch (StorageUnavailableException unavailable)
        {
            await Console.Error.WriteLineAsync($"{unavailable.Message} Check Passcode:Storage in the settings.");
            return Failed;
        }
        catch (Exception exception) when (InvalidSettings(exception) is { Count: > 0 } failures)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, failures));
            return HostCommand.Unusable;
        }
        catch (InvalidDataException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return HostCommand.Unusable;
        }
    }

    /// <summary>What is wrong with the settings, when that is why the host does not start. Several sections that are wrong come as one exception each.</summary>
    internal static List<string> InvalidSettings(Exception exception) => exception switch
    {
        OptionsValidationException invalid => [.. invalid.Failures],
        AggregateException { InnerExceptions: var all } when all.All(each => each is OptionsValidationException) => [.. all.SelectMany(InvalidSettings)],
        _ => [],
    };

    private static async Task<int> Start(HostArguments arguments)
    {
        using var folder = arguments.Demo ? null : DataFolder.Lock(arguments.Data);
        LocalPort.ExpectFree(arguments.Port);
        var configured = Configuration(arguments);
        var simulated = (arguments.Demo ? SampleTickets.Tenant : new SimulatorOptions()) with { Devices = arguments.Devices };
        Console.WriteLine("Starting, which takes a few seconds ...");
        var secrets = folder is null ? LocalSecrets.Temporary(configured) : await LocalSecrets.In(folder.Path, configured);
        await using var dependencies = await LocalDependencies.Start(
            arguments, configured, folder is null ? null : Path.Combine(folder.Path, "azurite"), simulated);
        var settings = Complete(configured, dependencies, secrets);
        await using var app = LocalApp.Build(settings, EngineSettings.Read(settings, folder?.WorkerId), arguments.Port, secrets, isQuiet: arguments.Demo);

        // A start failure is printed in one line instead of the host's stack trace.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await app.Services.GetRequiredService<IResetStore>().Find("start", CancellationToken.None);

        await app.StartAsync();
        var address = new Uri(app.Urls.First());
        Console.WriteLine(Banner.From(address, secrets.ApiKey, dependencies, SampleTenant.IPhone.SerialNumber));
        var hasSucceeded = !arguments.Demo || await DemoRun.Run(address, secrets.ApiKey, app.Lifetime.ApplicationStopping);
        if (!arguments.Exit)
        {
            if (arguments.Demo)
            {
                Console.WriteLine(Banner.AfterDemo(address, secrets.ApiKey));
            }

            _ = dependencies.StorageEnded.ContinueWith(_ => app.Lifetime.StopApplication(), TaskScheduler.Default);
            await app.WaitForShutdownAsync();
            if (!dependencies.StorageEnded.IsCompleted)
            {
                return 0;
            }

            await Console.Error.WriteLineAsync(
                $"Azurite, the local storage, has ended with exit code {await dependencies.StorageEnded}, so Passcode has stopped. Start it again. "
                + "What Azurite received in its last five seconds may be lost, and a command that was sent in them may be sent once more.");
            return Failed;
        }

        await app.StopAsync();
        return hasSucceeded ? 0 : Failed;
    }

    private static IConfiguration Configuration(HostArguments arguments)
    {
        var configured = LocalSettings.Read(Directory.GetCurrentDirectory(), arguments.Demo ? SampleTickets.Settings : []);
        return LocalDependencies.StartsSimulator(arguments, configured)
            ? new ConfigurationBuilder().AddInMemoryCollection(SampleSettings.All).AddConfiguration(configured).Build()
            : configured;
    }

    /// <summary>Returns the settings of a run: the configuration, the dependencies, and generated secrets where none are configured, or those
    /// of the sample, which are public.</summary>
    internal static IConfiguration Complete(IConfiguration configured, LocalDependencies dependencies, LocalSecrets secrets)
    {
        var complete = new ConfigurationBuilder().AddConfiguration(configured).AddInMemoryCollection(dependencies.Settings);
        Provide("Passcode:Auth:OperationKeys", secrets.OperationKey);
        Provide("Passcode:Callbacks:SigningKeys", secrets.SigningKey);
        Provide("Passcode:Records:SigningKeys", secrets.RecordKey);
        return complete.Build();

        void Provide(string keys, string own)
        {
            var there = configured.GetSection(keys).GetChildren().ToList();
            var replaced = there.Where(key => SampleKeys.Include(key.Value)).Select(key => key.Path);
            complete.AddInMemoryCollection(there.Count == 0 ? [new(keys + ":0", own)] : [.. replaced.Select(path => new KeyValuePair<string, string?>(path, own))]);
        }
    }
}
