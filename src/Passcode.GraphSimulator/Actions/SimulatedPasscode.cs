using System.Globalization;

namespace Passcode.GraphSimulator.Actions;

/// <summary>Creates the passcodes of the simulator. They have a recognizable format, so that tests can search logs, tables and responses
/// for leaks.</summary>
public static class SimulatedPasscode
{
    public const string Prefix = "SIMPIN-";

    /// <summary>A regular expression that matches every passcode.</summary>
    public const string Pattern = "SIMPIN-[0-9]{8}";

    internal static string Make(long seed, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Noise.At(seed, number) % 100_000_000:00000000}");
}
