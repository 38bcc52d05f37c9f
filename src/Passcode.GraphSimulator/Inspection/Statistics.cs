namespace Passcode.GraphSimulator.Inspection;

/// <summary>Statistics since the start of the simulation.</summary>
/// <param name="Now">The clock of the simulator.</param>
/// <param name="PeakWrites">The highest number of writes in any window of the limits (20 s), including rejected ones.</param>
/// <param name="PeakAcceptedWrites">The highest number of writes in any window, excluding rejected ones.</param>
/// <param name="RepeatedDevices">The number of devices that were reset more than once.</param>
public sealed record Statistics(
    DateTimeOffset Now, int Devices, int Resets, int RepeatedDevices, int PeakWrites, int PeakAcceptedWrites, IReadOnlyList<RequestCount> Requests);
