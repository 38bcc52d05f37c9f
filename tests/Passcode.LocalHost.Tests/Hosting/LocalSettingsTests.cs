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

    public void Dispose() => _folder.Dispose();

    private Task Write(string name, string text) => File.WriteAllTextAsync(_folder.File(name), text);
}
