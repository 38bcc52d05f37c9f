namespace Passcode.EndToEnd.Tests.Faults;

/// <summary>What became of a reset under a fault.</summary>
/// <param name="Reset">The reset.</param>
/// <param name="Effects">How often the device was really reset.</param>
/// <param name="Commands">How often it was asked for.</param>
/// <param name="Hits">How often the fault hit.</param>
internal sealed record FaultOutcome(ResetView Reset, int Effects, int Commands, int Hits);
