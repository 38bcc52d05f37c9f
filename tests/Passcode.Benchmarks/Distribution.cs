namespace Passcode.Benchmarks;

/// <summary>How measured times are spread, in milliseconds.</summary>
internal sealed record Distribution(int Count, double Median, double P90, double P99, double Max)
{
    /// <summary>The distribution of some times.</summary>
    public static Distribution From(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Select(time => time.TotalMilliseconds).Order().ToArray();
        return new(sorted.Length, At(0.5), At(0.9), At(0.99), Math.Round(sorted[^1], 2));

        double At(double share) => Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))], 2);
    }

    /// <summary>One line of a table.</summary>
    public string Line(string name) => $"{name,-34} {Count,5} {Median,9:0.0} {P90,9:0.0} {P99,9:0.0} {Max,9:0.0}";

    /// <summary>The table's head.</summary>
    public static string Head => $"{"ms",-34} {"count",5} {"median",9} {"p90",9} {"p99",9} {"max",9}";
}
