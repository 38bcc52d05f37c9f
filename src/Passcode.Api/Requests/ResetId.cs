using Passcode.Api.Problems;
using Passcode.Core.Resets;

namespace Passcode.Api.Requests;

internal static class ResetId
{
    public static Problem NotFound { get; } = new(ProblemCode.ResetNotFound, $"Check the ID. List the resets of the last days to find it.");

    /// <summary>Returns the reset with an ID; null if the ID is malformed or unknown. A malformed ID causes no storage request.</summary>
    public static async Task<PasscodeReset?> FindReset(this IResetStore store, string id, CancellationToken cancellationToken) =>
        Parse(id) is { } known ? (await store.Find(known, cancellationToken))?.Value : null;

    /// <summary>Returns the ID in the format of storage; null if it is malformed.</summary>
    public static string? Parse(string id) => Guid.TryParseExact(id, "N", out var guid) ? guid.ToString("N") : null;
}
