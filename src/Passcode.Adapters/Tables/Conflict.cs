using Azure;
using Azure.Data.Tables.Models;

namespace Passcode.Adapters.Tables;

/// <summary>Tells a write that met another's, or its own: the client repeats a write whose answer was lost.</summary>
internal static class Conflict
{
    /// <summary>How often a write is tried against others before something else must be wrong.</summary>
    public const int Rounds = 20;

    /// <summary>409: it exists already. 412: it was changed. 404: it was removed, and not that the whole table is missing.</summary>
    public static bool IsConflict(this RequestFailedException refusal) =>
        refusal.Status is 409 or 412 || (refusal.Status == 404 && refusal.ErrorCode == TableErrorCode.ResourceNotFound);

    /// <summary>The table cannot be written to although nobody stays in the way.</summary>
    public static InvalidOperationException TooManyConflicts(string what) => new($"{what} was changed by others {Rounds} times in a row.");
}
