namespace Passcode.LocalHost.Secrets;

/// <summary>The secrets of the local host.</summary>
/// <param name="ApiKey">What callers send.</param>
/// <param name="OperationKey">What signs operation addresses, base64.</param>
internal sealed record LocalSecrets(string ApiKey, string OperationKey)
{
    /// <summary>New ones, which nobody keeps.</summary>
    public static LocalSecrets Temporary(string? apiKey) => new(apiKey ?? SecretFile.RandomKey(), SecretFile.RandomBytes());

    /// <summary>Those of a folder, generated the first time: keys and addresses handed out before a restart stay valid after it.</summary>
    public static async Task<LocalSecrets> In(string folder, string? apiKey) => new(
        apiKey ?? await SecretFile.ReadOrCreate(Path.Combine(folder, "api-key"), SecretFile.RandomKey),
        await SecretFile.ReadOrCreate(Path.Combine(folder, "operation-key"), SecretFile.RandomBytes));
}
