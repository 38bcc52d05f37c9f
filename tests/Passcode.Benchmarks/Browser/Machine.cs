using System.Globalization;

namespace Passcode.Benchmarks.Browser;

/// <summary>How busy the machine is.</summary>
internal static class Machine
{
    private const string LoadFile = "/proc/loadavg";

    /// <summary>The load average of the last minute; null where the system has none.</summary>
    public static double? Load =>
        File.Exists(LoadFile) ? double.Parse(File.ReadAllText(LoadFile).Split(' ')[0], CultureInfo.InvariantCulture) : null;
}
