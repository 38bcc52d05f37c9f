using Passcode.Api.Problems;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

/// <summary>Reads the reset that an address names.</summary>
internal static class ResetId
{
    public static Problem NotFound { get; } = new(ProblemCode.ResetNotFound, "Check the id. GET /api/resets lists the resets of the last days.");

    /// <summary>The reset; null for an id that stands for none, and for a text that is no id, which never reaches storage.</summary>
    public static async Task<PasscodeReset?> FindReset(this IResetStore store, string id, CancellationToken cancellationToken) =>
        Parse(id) is { } known ? (await store.Find(known, cancellationToken))?.Value : null;

    /// <summary>The id as it is stored.</summary>
    public static string? Parse(string id) => Guid.TryParseExact(id, "N", out var guid) ? guid.ToString("N") : null;
}
