namespace Passcode.Core.BulkRuns;

/// <summary>Under which name a run holds a device.</summary>
internal static class BulkHold
{
    private const string Prefix = "bulk-";

    /// <summary>The name of a run as a holder.</summary>
    public static string Of(string runId) => Prefix + runId;

    /// <summary>The run that a holder is; null when it is a reset.</summary>
    public static string? RunOf(string holder) => holder.StartsWith(Prefix, StringComparison.Ordinal) ? holder[Prefix.Length..] : null;
}
