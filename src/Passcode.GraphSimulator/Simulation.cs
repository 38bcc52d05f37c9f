using Passcode.GraphSimulator.Actions;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Protocol;
using Passcode.GraphSimulator.Tenant;
using Passcode.GraphSimulator.Throttling;

namespace Passcode.GraphSimulator;

/// <summary>The state that a restart of the simulation discards.</summary>
internal sealed class Simulation
{
    public Simulation(SimulatorOptions options, TimeProvider time)
    {
        Options = options;
        Time = time;
        Actions = new ActionLog(options.Seed);
        Tenant = new SimulatedTenant(options, time.GetUtcNow(), Actions);
        Throttle = new IntuneThrottle(options.Limits, options.Throttling);
        Requests = new RequestLog(options.RequestLogCapacity);
        Pipeline = new GraphPipeline(this);
    }

    public SimulatorOptions Options { get; }

    public TimeProvider Time { get; }

    public ActionLog Actions { get; }

    public SimulatedTenant Tenant { get; }

    public IntuneThrottle Throttle { get; }

    public FaultList Faults { get; } = new();

    public RequestLog Requests { get; }

    public GraphPipeline Pipeline { get; }
}
