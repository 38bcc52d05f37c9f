namespace Passcode.Api.BulkRuns;

/// <summary>Which of the tenant's devices; every part that is given must hold, and one must be.</summary>
/// <param name="Platforms">Any of these platforms, such as iOS or android.</param>
/// <param name="Ownership">The owner, company or personal.</param>
/// <param name="Enrollments">Any of these enrollments, such as appleDevice or fullyManaged.</param>
public sealed record FilterBody(
    IReadOnlyList<string>? Platforms = null,
    string? Ownership = null,
    IReadOnlyList<string>? Enrollments = null);
