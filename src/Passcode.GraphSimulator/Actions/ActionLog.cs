using Passcode.GraphSimulator.Devices;

namespace Passcode.GraphSimulator.Actions;

/// <summary>Every reset there has been, in order of time.</summary>
internal sealed class ActionLog(long seed)
{
    private readonly Lock gate = new();
    private readonly List<PasscodeReset> resets = [];

    public IReadOnlyList<PasscodeReset> Snapshot()
    {
        lock (gate)
            return resets.ToArray();
    }

    public void Execute(Device device, DateTimeOffset now, string? initiatedBy, bool elsewhere = false)
    {
        lock (gate)
        {
            var number = resets.Count;
            var passcode = device.Kind.Support == ResetSupport.NewPasscode ? SimulatedPasscode.Make(seed, number) : null;
            var reset = new PasscodeReset(Noise.Id(seed, -1 - number), device, now, passcode, initiatedBy, elsewhere);
            resets.Add(reset);
            device.Accept(reset);
        }
    }
}
