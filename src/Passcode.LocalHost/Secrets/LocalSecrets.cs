namespace Passcode.LocalHost.Secrets;

/// <summary>The secrets of the local host.</summary>
/// <param name="ApiKey">The key that callers send.</param>
/// <param name="OperationKey">The key that signs operation addresses, in base64.</param>
/// <param name="SigningKey">The key that signs events, in the format that receivers use.</param>
internal sealed record LocalSecrets(string ApiKey, string OperationKey, string SigningKey)
{
    /// <summary>Generates secrets that are not stored.</summary>
    public static LocalSecrets Temporary(string? apiKey) => new(apiKey ?? SecretFile.RandomKey(), SecretFile.RandomBytes(), Core.Callbacks.SigningKey.Create());

    /// <summary>Reads the secrets of a folder, or generates them on first use, so that keys and addresses stay valid after a
    /// restart.</summary>
    public static async Task<LocalSecrets> In(string folder, string? apiKey) => new(
        apiKey ?? await SecretFile.ReadOrCreate(Path.Combine(folder, "api-key"), SecretFile.RandomKey),
        await SecretFile.ReadOrCreate(Path.Combine(folder, "operation-key"), SecretFile.RandomBytes),
        await SecretFile.ReadOrCreate(Path.Combine(folder, "callback-signing-key"), Core.Callbacks.SigningKey.Create));
}
