namespace Passcode.GraphSimulator.Filters;

/// <summary>A property that can be filtered by; <paramref name="Read"/> gives a text, a time or null.</summary>
internal sealed record Field<T>(string Name, Comparisons Allowed, Func<T, object?> Read, bool IsTime = false);
