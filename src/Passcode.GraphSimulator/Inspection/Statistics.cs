namespace Passcode.GraphSimulator.Inspection;

/// <summary>What has happened since the start.</summary>
/// <param name="Now">The simulator's clock.</param>
/// <param name="PeakWrites">The most writes in any window of the limits (20 s), refused ones included.</param>
/// <param name="PeakAcceptedWrites">The same without the refused.</param>
/// <param name="RepeatedDevices">Devices reset more than once.</param>
public sealed record Statistics(
    DateTimeOffset Now, int Devices, int Resets, int RepeatedDevices, int PeakWrites, int PeakAcceptedWrites, IReadOnlyList<RequestCount> Requests);
