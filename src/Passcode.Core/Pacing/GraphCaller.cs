namespace Passcode.Core.Pacing;

/// <summary>On whose behalf Graph is called.</summary>
/// <param name="Priority">Who goes first.</param>
/// <param name="Id">
/// Tells callers of one priority apart, so that none of them starves the others: the person or app, the reset, the bulk run. Resets go by their
/// ids, which begin with the time of the request.
/// </param>
public sealed record GraphCaller(GraphPriority Priority, string Id);

/// <summary>Who goes first where a limit of Graph is short.</summary>
public enum GraphPriority
{
    /// <summary>A person waits for the answer of an API request.</summary>
    Person,

    /// <summary>A single reset.</summary>
    Reset,

    /// <summary>A bulk run.</summary>
    Bulk,

    /// <summary>Nobody waits: reconciliation.</summary>
    Background,
}

/// <summary>What each priority may use of a limit.</summary>
internal static class GraphShares
{
    private const double LeftToPeople = 0.05;
    private const double Least = 0.05;
    private const double LeastOfBackground = 0.01;
    private const int LargestCall = 20; // a batch

    /// <summary>The share of a limit up to which a priority may fill it; what is above is free for those before it.</summary>
    public static double Share(this PacingOptions options, GraphPriority priority, GraphLimit limit) => priority switch
    {
        GraphPriority.Person => 1,
        GraphPriority.Reset => limit == GraphLimit.Writes ? 1 : 1 - LeftToPeople, // people only read
        GraphPriority.Bulk => limit == GraphLimit.Writes ? options.WriteShare : options.ReadShare,
        _ => options.Share(GraphPriority.Bulk, limit) / 2,
    };

    /// <summary>What a priority gets in each window however much the others want, so that none starves.</summary>
    public static int Guaranteed(GraphPriority priority, GraphLimit limit, double level) => priority == GraphPriority.Person ? 0
        : (int)Math.Max(level * (priority == GraphPriority.Background ? LeastOfBackground : Least), limit == GraphLimit.Writes ? 1 : Math.Min(LargestCall, level / 4));
}
