using Passcode.Api.Authentication;
using Passcode.LocalHost.Hosting;

namespace Passcode.LocalHost.Secrets;

/// <summary>The secrets of the local host.</summary>
/// <param name="ApiKey">The key that callers send.</param>
/// <param name="OperationKey">The key that signs operation addresses, in base64.</param>
/// <param name="SigningKey">The key that signs events, in the format that receivers use.</param>
/// <param name="RecordKey">The key that signs records, in base64.</param>
internal sealed record LocalSecrets(string ApiKey, string OperationKey, string SigningKey, string RecordKey)
{
    private const string RecordKeyFile = "record-signing-key";
    private const string LocalKey = $"{AuthOptions.Section}:{nameof(AuthOptions.LocalKey)}";

    /// <summary>Generates secrets that are not stored.</summary>
    public static LocalSecrets Temporary(IConfiguration settings) => new(Configured(settings) ?? SecretFile.RandomKey(), SecretFile.RandomBytes(), Core.Callbacks.SigningKey.Create(), SecretFile.RandomBytes());

    /// <summary>Reads the secrets of a folder, or generates them on first use, so that keys and addresses stay valid after a
    /// restart.</summary>
    public static async Task<LocalSecrets> In(string folder, IConfiguration settings) => new(
        Configured(settings) ?? await SecretFile.ReadOrCreate(Path.Combine(folder, "api-key"), SecretFile.RandomKey),
        await SecretFile.ReadOrCreate(Path.Combine(folder, "operation-key"), SecretFile.RandomBytes),
        await SecretFile.ReadOrCreate(Path.Combine(folder, "callback-signing-key"), Core.Callbacks.SigningKey.Create),
        await SecretFile.ReadOrCreate(Path.Combine(folder, RecordKeyFile), SecretFile.RandomBytes));

    /// <summary>The configured key; null if there is none, or only that of the sample.</summary>
    /// <exception cref="StartException">The key is too short, or a header cannot carry it.</exception>
    private static string? Configured(IConfiguration settings) =>
        settings[LocalKey] is not { Length: > 0 } key || SampleKeys.Include(key) ? null
        : LocalKeyAuthentication.IsUsable(key) ? key
        : throw new StartException($"{LocalKey} must have at least 16 visible ASCII characters.");
}
