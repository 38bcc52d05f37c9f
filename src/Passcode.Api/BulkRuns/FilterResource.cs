namespace Passcode.Api.BulkRuns;

/// <summary>Devices by what they are.</summary>
/// <param name="Platforms">Any of these platforms; empty for every one.</param>
/// <param name="Ownership">The owner, company or personal; null for both.</param>
/// <param name="Enrollments">Any of these enrollments; empty for every one.</param>
public sealed record FilterResource(IReadOnlyList<string> Platforms, string? Ownership, IReadOnlyList<string> Enrollments);
