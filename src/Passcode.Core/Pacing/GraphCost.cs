using System.Text.Json.Serialization;

namespace Passcode.Core.Pacing;

/// <summary>The limits of Graph that calls count against.</summary>
public enum GraphLimit
{
    /// <summary>Writes to Intune devices.</summary>
    Writes,

    /// <summary>Requests of any kind to Intune devices.</summary>
    Requests,

    /// <summary>Resource units of the directory.</summary>
    DirectoryUnits,
}

/// <summary>What a call counts against each limit; a batch counts as its items.</summary>
/// <param name="Writes">Writes to Intune devices.</param>
/// <param name="Requests">Requests to Intune devices, the writes among them.</param>
/// <param name="DirectoryUnits">Resource units of the directory.</param>
public readonly record struct GraphCost(
    [property: JsonPropertyName("w")] int Writes, [property: JsonPropertyName("r")] int Requests, [property: JsonPropertyName("d")] int DirectoryUnits)
{
    /// <summary>The limits, in the order of <see cref="GraphLimit"/>.</summary>
    internal static readonly GraphLimit[] Limits = Enum.GetValues<GraphLimit>();

    /// <summary>A read of Intune devices.</summary>
    public static GraphCost Read { get; } = new(0, 1, 0);

    /// <summary>A command to a device.</summary>
    public static GraphCost Command { get; } = new(1, 1, 0);

    /// <summary>What counts against one limit.</summary>
    public int Of(GraphLimit limit) => limit switch { GraphLimit.Writes => Writes, GraphLimit.Requests => Requests, _ => DirectoryUnits };

    /// <summary>Whether this is enough for a call.</summary>
    public bool Covers(GraphCost call) => Writes >= call.Writes && Requests >= call.Requests && DirectoryUnits >= call.DirectoryUnits;

    /// <summary>Both together.</summary>
    public static GraphCost operator +(GraphCost one, GraphCost other) =>
        new(one.Writes + other.Writes, one.Requests + other.Requests, one.DirectoryUnits + other.DirectoryUnits);

    /// <summary>What is left.</summary>
    public static GraphCost operator -(GraphCost one, GraphCost other) => one + (other * -1);

    /// <summary>Several times the same.</summary>
    public static GraphCost operator *(GraphCost one, int times) => new(one.Writes * times, one.Requests * times, one.DirectoryUnits * times);
}
