namespace Passcode.GraphSimulator;

/// <summary>The current simulation. A restart replaces it; requests in progress continue with the one they started with.</summary>
internal sealed class SimulatorState(SimulatorOptions options, TimeProvider time)
{
    private volatile Simulation current = new(options, time);

    public Simulation Current => current;

    public void StartOver() => current = new Simulation(options, time);
}
