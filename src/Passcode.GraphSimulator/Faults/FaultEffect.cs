using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Faults;

/// <summary>What a fault does. Without a status or a connection fault it only delays.</summary>
/// <param name="Status">Answered instead of Graph's status.</param>
/// <param name="AfterEffect">The request is carried out although <paramref name="Status"/> says otherwise, as with a gateway's timeout.</param>
/// <param name="Code"><c>error.code</c>; by default the one that Graph uses with the status.</param>
/// <param name="RetryAfterSeconds">No Retry-After without it.</param>
/// <param name="IgnoresFilter">A list is answered as if it had no $filter.</param>
/// <param name="Pages">What a list says of its next page.</param>
/// <param name="LatencySeconds">Before anything else happens, on the simulator's clock.</param>
public sealed record FaultEffect(
    int? Status = null,
    bool AfterEffect = false,
    FaultBody Body = FaultBody.Graph,
    string? Code = null,
    string? Message = null,
    double? RetryAfterSeconds = null,
    RetryAfterForm RetryAfterForm = RetryAfterForm.Seconds,
    double LatencySeconds = 0,
    FaultConnection Connection = FaultConnection.Keep,
    bool IgnoresFilter = false,
    FaultPages Pages = FaultPages.Real)
{
    /// <summary>The request is carried out.</summary>
    internal bool Executes => Connection is FaultConnection.DropAfter or FaultConnection.HangAfter
        || (Connection == FaultConnection.Keep && (Status is null || AfterEffect));

    /// <summary>The request as it is carried out: without what the fault ignores, and without the number that it put into a next page.</summary>
    internal GraphRequest AsAsked(GraphRequest request) => request with
    {
        Query = request.Query.Where(option => option.Key != "page" && !(IgnoresFilter && option.Key == "filter")).ToDictionary(StringComparer.OrdinalIgnoreCase),
    };
}
