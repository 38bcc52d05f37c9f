namespace Passcode.GraphSimulator;

/// <summary>The simulation in use. Starting over replaces it whole; requests under way end with the one they began with.</summary>
internal sealed class SimulatorState(SimulatorOptions options, TimeProvider time)
{
    private volatile Simulation current = new(options, time);

    public Simulation Current => current;

    public void StartOver() => current = new Simulation(options, time);
}
