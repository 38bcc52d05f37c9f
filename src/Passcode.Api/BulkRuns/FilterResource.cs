namespace Passcode.Api.BulkRuns;

/// <summary>A filter for devices by platform, ownership and enrollment.</summary>
/// <param name="Platforms">The platforms; empty for all.</param>
/// <param name="Ownership">The owner, company or personal; null for both.</param>
/// <param name="Enrollments">The enrollment types; empty for all.</param>
public sealed record FilterResource(IReadOnlyList<string> Platforms, string? Ownership, IReadOnlyList<string> Enrollments);
