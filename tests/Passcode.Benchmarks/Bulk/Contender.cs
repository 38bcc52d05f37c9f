namespace Passcode.Benchmarks.Bulk;

/// <summary>What one contender needed for one number of devices.</summary>
/// <param name="Name">The contender.</param>
/// <param name="Devices">Devices to reset.</param>
/// <param name="FloorSeconds">What 160 commands in 20 s, the share that Passcode gives itself, allow at best.</param>
/// <param name="LastPostSeconds">From the first command to the last.</param>
/// <param name="LastConfirmedSeconds">From the first command to the moment at which the contender was done: it knew that every device has confirmed, if it looks.</param>
/// <param name="Throttled">Requests answered 429.</param>
/// <param name="RequestsPerDevice">Graph requests; each item of a batch counts.</param>
/// <param name="StepsPerDevice">Steps of the workflow engine; 0 for a script.</param>
/// <param name="TransactionsPerDevice">Table transactions besides the engine's own.</param>
/// <param name="DoubleCommands">Devices that got a second command.</param>
/// <param name="NeverCommanded">Devices that got no command.</param>
/// <param name="Confirmed">Devices of which the contender knows that they confirmed.</param>
/// <param name="PeakMegabytes">The process's peak working set.</param>
/// <param name="CpuSeconds">The process's processor time.</param>
internal sealed record Contender(
    string Name,
    int Devices,
    double FloorSeconds,
    double LastPostSeconds,
    double LastConfirmedSeconds,
    int Throttled,
    double RequestsPerDevice,
    double StepsPerDevice,
    double TransactionsPerDevice,
    int DoubleCommands,
    int NeverCommanded,
    int Confirmed,
    double PeakMegabytes,
    double CpuSeconds);
