namespace Passcode.Benchmarks.Browser;

/// <summary>A few measured values, from the smallest to the largest.</summary>
internal sealed record Spread(double Median, double Min, double Max)
{
    public static Spread From(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new(Math.Round(median, 1), Math.Round(sorted[0], 1), Math.Round(sorted[^1], 1));
    }

    public override string ToString() => FormattableString.Invariant($"{Median:0} ({Min:0} to {Max:0})");
}
