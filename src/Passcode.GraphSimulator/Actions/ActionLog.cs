using Passcode.GraphSimulator.Devices;

namespace Passcode.GraphSimulator.Actions;

/// <summary>All resets, in chronological order.</summary>
internal sealed class ActionLog(long seed)
{
    private readonly Lock gate = new();
    private PasscodeReset[] resets = new PasscodeReset[64];
    private int count;

    /// <summary>Returns the resets without copying them: resets are only appended, and a resized array leaves the old one to its
    /// readers.</summary>
    public IReadOnlyList<PasscodeReset> Snapshot()
    {
        lock (gate)
            return new ArraySegment<PasscodeReset>(resets, 0, count);
    }

    public void Execute(Device device, DateTimeOffset now, string? initiatedBy, bool elsewhere = false)
    {
        lock (gate)
        {
            var passcode = device.Kind.Support == ResetSupport.NewPasscode ? SimulatedPasscode.Make(seed, count) : null;
            var reset = new PasscodeReset(Noise.Id(seed, -1 - count), device, now, passcode, initiatedBy, elsewhere);
            if (count == resets.Length)
                Array.Resize(ref resets, count * 2);
            resets[count++] = reset;
            device.Accept(reset);
        }
    }
}
