namespace Passcode.GraphSimulator.Filters;

/// <summary>A property that supports filters. <paramref name="Read"/> returns a string, a time or null.</summary>
internal sealed record Field<T>(string Name, Comparisons Allowed, Func<T, object?> Read, bool IsTime = false);
