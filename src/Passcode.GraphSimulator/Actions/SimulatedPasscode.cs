using System.Globalization;

namespace Passcode.GraphSimulator.Actions;

/// <summary>
/// The passcodes the simulator makes. They can be recognised anywhere, so that a test can search logs, tables and answers for a leak.
/// </summary>
public static class SimulatedPasscode
{
    /// <summary>How every passcode begins.</summary>
    public const string Prefix = "SIMPIN-";

    /// <summary>A regular expression that finds every passcode.</summary>
    public const string Pattern = "SIMPIN-[0-9]{8}";

    internal static string Make(long seed, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Noise.At(seed, number) % 100_000_000:00000000}");
}
