using Azure;
using Azure.Data.Tables.Models;

namespace Passcode.Adapters.Tables;

/// <summary>Detects conflicting writes. A conflict can be caused by another process, or by the same write if its response was lost and the
/// client repeated it.</summary>
internal static class Conflict
{
    /// <summary>The maximum number of attempts of a conflicting write.</summary>
    public const int Rounds = 20;

    /// <summary>Returns whether the row exists already (409), was changed (412) or was deleted (404). A missing table is not a
    /// conflict.</summary>
    public static bool IsConflict(this RequestFailedException refusal) =>
        refusal.Status is 409 or 412 || (refusal.Status == 404 && refusal.ErrorCode == TableErrorCode.ResourceNotFound);

    /// <summary>Creates the exception for a write that failed in all attempts.</summary>
    public static InvalidOperationException TooManyConflicts(string what) => new($"{what} was changed concurrently {Rounds} times in a row.");
}
