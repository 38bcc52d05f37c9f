namespace Passcode.LocalHost.CommandLine;

/// <summary>What the command line says.</summary>
/// <param name="Port">Where to listen on 127.0.0.1; 0 for a free port.</param>
/// <param name="Graph">Where Graph is; null to simulate it, unless the settings say more.</param>
/// <param name="Storage">The storage connection; null for an Azurite of its own, unless the settings say more.</param>
/// <param name="ApiKey">The key that callers must send; null for a generated one.</param>
/// <param name="Data">The folder that outlives the process.</param>
/// <param name="Demo">Whether to submit the sample tickets.</param>
/// <param name="Exit">Whether to stop when they have ended.</param>
/// <param name="VerifyAudit">Whether to verify the audit trail and do nothing else.</param>
/// <param name="People">Whether to issue tokens for sample people.</param>
public sealed record HostArguments(
    int Port, Uri? Graph, string? Storage, string? ApiKey, string Data, bool Demo, bool Exit, bool VerifyAudit = false, bool People = false);
