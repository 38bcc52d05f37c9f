using System.Text.Json;

namespace Passcode.LocalHost.Hosting;

/// <summary>Reads the configuration, in order of increasing precedence: the defaults of the local host, <c>appsettings.json</c>,
/// <c>local.settings.json</c>, environment variables.</summary>
internal static class LocalSettings
{
    /// <param name="folder">The folder of the files. They are optional.</param>
    /// <param name="defaults">The defaults.</param>
    /// <exception cref="InvalidDataException">A file cannot be read.</exception>
    public static IConfiguration Read(string folder, IReadOnlyCollection<KeyValuePair<string, string?>> defaults) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(defaults)
            .AddJsonFile(Path.Combine(folder, "appsettings.json"), optional: true)
            .AddInMemoryCollection(ValuesIn(Path.Combine(folder, "local.settings.json")))
            .AddEnvironmentVariables()
            .Build();

    // The settings file of the Functions tools: a flat object with the names of environment variables.
    private static Dictionary<string, string?> ValuesIn(string file)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(
                File.ReadAllText(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return json.RootElement.TryGetProperty("Values", out var values)
                ? values.EnumerateObject().ToDictionary(
                    value => value.Name.Replace("__", ":", StringComparison.Ordinal), value => (string?)value.Value.ToString())
                : [];
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{file} is not valid JSON: {exception.Message}", exception);
        }
    }
}
