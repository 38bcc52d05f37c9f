using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Passcode.Api.Health;

/// <summary>The health of the host.</summary>
/// <param name="Status">The worst status of all checks.</param>
/// <param name="Checks">The status of each check, by name.</param>
public sealed record HealthResource(HealthStatus Status, IReadOnlyDictionary<string, HealthStatus> Checks);
