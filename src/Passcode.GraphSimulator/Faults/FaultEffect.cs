namespace Passcode.GraphSimulator.Faults;

/// <summary>The effect of a fault. Without a status or a connection fault it only adds latency.</summary>
/// <param name="Status">The status of the response.</param>
/// <param name="AfterEffect">Whether the request is executed although <paramref name="Status"/> is an error, as with a gateway
/// timeout.</param>
/// <param name="Code">The <c>error.code</c>. The default is the code that Graph uses with the status.</param>
/// <param name="RetryAfterSeconds">The Retry-After value; no header if null.</param>
/// <param name="LatencySeconds">The latency before any other effect, on the clock of the simulator.</param>
public sealed record FaultEffect(
    int? Status = null,
    bool AfterEffect = false,
    FaultBody Body = FaultBody.Graph,
    string? Code = null,
    string? Message = null,
    double? RetryAfterSeconds = null,
    RetryAfterForm RetryAfterForm = RetryAfterForm.Seconds,
    double LatencySeconds = 0,
    FaultConnection Connection = FaultConnection.Keep)
{
    /// <summary>Whether the request is executed.</summary>
    internal bool Executes => Connection is FaultConnection.DropAfter or FaultConnection.HangAfter
        || (Connection == FaultConnection.Keep && (Status is null || AfterEffect));
}
