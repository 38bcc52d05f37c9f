namespace Passcode.Api.OpenApi;

/// <summary>Marks a route that reports outages in its body instead of a problem response.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AnswersAlwaysAttribute : Attribute;
