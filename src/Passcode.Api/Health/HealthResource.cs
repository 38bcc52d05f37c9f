using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Passcode.Api.Health;

/// <summary>How the host is.</summary>
/// <param name="Status">The worst of all checks.</param>
/// <param name="Checks">Each check by its name.</param>
public sealed record HealthResource(HealthStatus Status, IReadOnlyDictionary<string, HealthStatus> Checks);
