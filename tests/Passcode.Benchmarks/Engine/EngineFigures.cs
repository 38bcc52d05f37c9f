namespace Passcode.Benchmarks.Engine;

/// <summary>What resets cost beside hello worlds.</summary>
internal sealed record EngineFigures(
    Distribution HelloToSecondActivity,
    Distribution SubmitToCommand,
    Distribution SubmitToAccepted,
    Distribution SubmitToEnd,
    double HellosPerSecond,
    double ResetsPerSecond,
    EngineCalls HelloCalls,
    EngineCalls ResetCalls,
    IReadOnlyDictionary<int, double> Memory);

/// <summary>Calls of one orchestration, of many that run at once.</summary>
internal sealed record EngineCalls(double Graph, double OwnTables, double EngineTables, double QueueReads, double QueueWrites)
{
    public override string ToString() =>
        $"{Graph:0.0} Graph requests, {OwnTables:0.0} own table transactions, {EngineTables:0.0} of the engine, {QueueWrites:0.0} queue writes, {QueueReads:0.0} queue reads";
}
