using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Passcode.Api.Authentication;
using Passcode.Core.Settings;
using Passcode.GraphSimulator;
using Passcode.LocalHost.CommandLine;
using Passcode.LocalHost.Engine;
using Passcode.LocalHost.Hosting;
using Passcode.LocalHost.Secrets;

namespace Passcode.LocalHost.Tests.Hosting;

public sealed class LocalSettingsTests : IDisposable
{
    private const string Deadline = "Passcode:Polling:Deadline";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_settings_file_of_the_functions_tools_is_read_as_it_is()
    {
        await Write("local.settings.json", """
            {
              // comments are allowed there
              "IsEncrypted": false,
              "Values": { "Passcode__Polling__Deadline": "00:01:00", "Passcode:Polling:Backoff": 2, },
            }
            """);

        var settings = LocalSettings.Read(_folder.File(""), []);

        Assert.Equal("00:01:00", settings[Deadline]);
        Assert.Equal("2", settings["Passcode:Polling:Backoff"]);
    }

    [Fact]
    public async Task It_is_stronger_than_appsettings_and_these_than_the_defaults()
    {
        await Write("appsettings.json", """{ "Passcode": { "Polling": { "Deadline": "00:00:02", "Backoff": "3" } } }""");
        await Write("local.settings.json", """{ "Values": { "Passcode__Polling__Deadline": "00:00:03" } }""");

        var settings = LocalSettings.Read(
            _folder.File(""), [new(Deadline, "00:00:01"), new("Passcode:Polling:Backoff", "1"), new("Passcode:Polling:LateFor", "4")]);

        Assert.Equal("00:00:03", settings[Deadline]);
        Assert.Equal("3", settings["Passcode:Polling:Backoff"]);
        Assert.Equal("4", settings["Passcode:Polling:LateFor"]);
    }

    [Fact]
    public async Task A_file_that_is_not_json_is_named()
    {
        await Write("local.settings.json", "{");
        var refusal = Assert.Throws<InvalidDataException>(() => LocalSettings.Read(_folder.File(""), []));
        Assert.Contains("local.settings.json", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_sections_that_are_wrong_are_told_together()
    {
        var (one, other) = (new OptionsValidationException("a", typeof(string), ["1", "2"]), new OptionsValidationException("b", typeof(string), ["3"]));

        Assert.Equal(["1", "2", "3"], LocalHostRun.InvalidSettings(new AggregateException(one, other)));
        Assert.Equal(["3"], LocalHostRun.InvalidSettings(other));
        Assert.Empty(LocalHostRun.InvalidSettings(new AggregateException(one, new InvalidOperationException())));
    }

    [Fact]
    public void A_wrong_setting_of_the_engine_is_told_like_any_other()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Passcode:Engine:DeduplicateStarts", "true"), new("Passcode:Engine:DeduplicatesStarts", "yes")]).Build();

        var refusal = Assert.Throws<OptionsValidationException>(() => settings.ReadSection<EngineOptions>(EngineOptions.Section));

        Assert.Equal(
            [
                "Passcode:Engine:DeduplicateStarts: is not a setting. Did you mean Passcode:Engine:DeduplicatesStarts? It is 'true'.",
                "Passcode:Engine:DeduplicatesStarts: must be true or false. It is 'yes'.",
            ],
            refusal.Failures);
    }

    [Fact]
    public async Task The_public_keys_of_the_sample_protect_no_local_host()
    {
        var sample = LocalSettings.Read(_folder.File(""), [
            new("Passcode:Storage:ConnectionString", "UseDevelopmentStorage=false"), new("Passcode:Graph:BaseUrl", "http://127.0.0.1:1"),
            .. JsonDocument.Parse(Repository.Read("local.settings.sample.json")).RootElement.GetProperty("Values").EnumerateObject()
                .Where(value => value.Name.Contains("Key", StringComparison.Ordinal))
                .Select(value => new KeyValuePair<string, string?>(value.Name.Replace("__", ":", StringComparison.Ordinal), value.Value.GetString())),
            new("Passcode:Auth:OperationKeys:1", "kept")]);
        var secrets = LocalSecrets.Temporary(sample);
        await using var dependencies = await LocalDependencies.Start(new HostArguments(0, null, ".", Demo: false, Exit: false), sample, null, new SimulatorOptions());
        var settings = LocalHostRun.Complete(sample, dependencies, secrets);

        Assert.True(SampleKeys.Include(sample["Passcode:Auth:LocalKey"]) && SampleKeys.Include(sample["Passcode:Callbacks:SigningKeys:0"]));
        Assert.Equal(40, secrets.ApiKey.Length);
        Assert.Equal(secrets.OperationKey, settings["Passcode:Auth:OperationKeys:0"]);
        Assert.Equal("kept", settings["Passcode:Auth:OperationKeys:1"]);
        Assert.Equal(secrets.SigningKey, settings["Passcode:Callbacks:SigningKeys:0"]);
        Assert.Equal(secrets.RecordKey, settings["Passcode:Records:SigningKeys:0"]);
    }

    [Theory]
    [InlineData("too-short")]
    [InlineData("0123456789abcdefü")]
    public void A_key_that_cannot_be_used_is_not_repeated(string key)
    {
        var refusal = Assert.Throws<StartException>(() => LocalSecrets.Temporary(LocalSettings.Read(_folder.File(""), [new("Passcode:Auth:LocalKey", key)])));

        Assert.Contains("Passcode:Auth:LocalKey", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task Write(string name, string text) => File.WriteAllTextAsync(_folder.File(name), text);
}
