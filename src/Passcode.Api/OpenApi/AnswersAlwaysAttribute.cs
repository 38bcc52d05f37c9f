namespace Passcode.Api.OpenApi;

/// <summary>The route tells of outages and never answers with one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AnswersAlwaysAttribute : Attribute;
