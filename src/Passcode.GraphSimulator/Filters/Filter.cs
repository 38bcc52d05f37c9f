namespace Passcode.GraphSimulator.Filters;

/// <summary>A parsed <c>$filter</c>.</summary>
/// <param name="Required">The equalities that every match satisfies. An index can use one of them.</param>
internal sealed record Filter<T>(Func<T, bool> Matches, IReadOnlyList<(string Field, string Value)> Required)
{
    public static readonly Filter<T> Everything = new(_ => true, []);
}
