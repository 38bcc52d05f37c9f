namespace Passcode.GraphSimulator.Filters;

/// <summary>A parsed <c>$filter</c>.</summary>
/// <param name="Required">Equalities that every match fulfils; an index can start from one of them.</param>
internal sealed record Filter<T>(Func<T, bool> Matches, IReadOnlyList<(string Field, string Value)> Required)
{
    public static readonly Filter<T> Everything = new(_ => true, []);
}
