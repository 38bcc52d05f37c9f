using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Passcode.Core;
using Passcode.LocalHost.Engine;
using Passcode.LocalHost.Hosting;

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

    public void Dispose() => _folder.Dispose();

    private Task Write(string name, string text) => File.WriteAllTextAsync(_folder.File(name), text);
}
