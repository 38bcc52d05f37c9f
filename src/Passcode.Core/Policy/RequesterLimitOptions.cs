namespace Passcode.Core.Policy;

/// <summary>Settings <c>Passcode:Policy:RequesterLimits</c>: how many resets of single devices one person may ask for.</summary>
public sealed class RequesterLimitOptions
{
    /// <summary>No limit is higher: all resets of a day are kept in one row.</summary>
    internal const int Most = 500;

    /// <summary>Within any hour; no limit when absent.</summary>
    public int? PerHour { get; set; }

    /// <summary>Within any 24 hours; no limit when absent.</summary>
    public int? PerDay { get; set; }

    internal IEnumerable<(string Name, int? Limit)> All => [(nameof(PerHour), PerHour), (nameof(PerDay), PerDay)];
}
