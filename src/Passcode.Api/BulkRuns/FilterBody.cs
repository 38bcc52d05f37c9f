namespace Passcode.Api.BulkRuns;

/// <summary>A filter for the devices of the tenant. Set at least one property; a device must match all that are set.</summary>
/// <param name="Platforms">Matches devices of any of these platforms, such as iOS or android.</param>
/// <param name="Ownership">Matches devices of this owner: company or personal.</param>
/// <param name="Enrollments">Matches devices with any of these enrollment types, such as appleDevice or fullyManaged.</param>
public sealed record FilterBody(
    IReadOnlyList<string>? Platforms = null,
    string? Ownership = null,
    IReadOnlyList<string>? Enrollments = null);
