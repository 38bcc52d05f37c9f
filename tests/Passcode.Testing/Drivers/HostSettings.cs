namespace Passcode.Testing.Drivers;

/// <summary>What a local host is started with.</summary>
/// <param name="Graph">Where Graph is.</param>
/// <param name="Storage">The storage connection; null for an Azurite of its own in its data folder.</param>
/// <param name="ApiKey">The key of its API.</param>
/// <param name="Settings">Settings by the names that environment variables have.</param>
/// <param name="People">Whether it issues tokens for sample people.</param>
/// <param name="Assembly">Another build of the local host; null for the one beside the tests.</param>
public sealed record HostSettings(
    Uri Graph, string? Storage, string ApiKey, IReadOnlyDictionary<string, string> Settings, bool People = false, string? Assembly = null)
{
    /// <summary>A host that waits for little: a day of production is a minute of tests.</summary>
    /// <remarks>A send is given up long before it is sent again, also on a machine that is busy.</remarks>
    public static IReadOnlyDictionary<string, string> Hasty { get; } = new Dictionary<string, string>
    {
        ["Passcode__Polling__FirstDelay"] = "00:00:00.200",
        ["Passcode__Polling__MaxDelay"] = "00:00:01",
        ["Passcode__Polling__SendTimeout"] = "00:00:02",
        ["Passcode__Polling__SettleTime"] = "00:00:04",
        ["Passcode__Limits__CallerPerSecond"] = "100000", // tests ask as fast as they can
        ["Passcode__Limits__AddressPerSecond"] = "100000",
        ["Passcode__Limits__AnonymousPerSecond"] = "100000",
        ["Passcode__Pacing__CallerShare"] = "1",
    };

    /// <summary>Settings by the names that environment variables have.</summary>
    public static Dictionary<string, string> Named(IReadOnlyDictionary<string, string?> settings) =>
        settings.ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value!);

    /// <summary>The same with another setting.</summary>
    public HostSettings With(string name, string value) =>
        this with { Settings = new Dictionary<string, string>(Settings) { [name] = value } };
}
