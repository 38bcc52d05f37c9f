namespace Passcode.LocalHost.Secrets;

/// <summary>The secrets of the local host.</summary>
/// <param name="ApiKey">What callers send.</param>
/// <param name="OperationKey">What signs operation addresses, base64.</param>
/// <param name="SigningKey">What signs events, as receivers are given it.</param>
internal sealed record LocalSecrets(string ApiKey, string OperationKey, string SigningKey)
{
    /// <summary>New ones, which nobody keeps.</summary>
    public static LocalSecrets Temporary(string? apiKey) => new(apiKey ?? SecretFile.RandomKey(), SecretFile.RandomBytes(), Core.Callbacks.SigningKey.Create());

    /// <summary>Those of a folder, generated the first time: keys and addresses handed out before a restart stay valid after it.</summary>
    public static async Task<LocalSecrets> In(string folder, string? apiKey) => new(
        apiKey ?? await SecretFile.ReadOrCreate(Path.Combine(folder, "api-key"), SecretFile.RandomKey),
        await SecretFile.ReadOrCreate(Path.Combine(folder, "operation-key"), SecretFile.RandomBytes),
        await SecretFile.ReadOrCreate(Path.Combine(folder, "callback-signing-key"), Core.Callbacks.SigningKey.Create));
}
