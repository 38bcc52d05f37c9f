namespace Passcode.Api.OpenApi;

/// <summary>
/// A query parameter that is bound as text, so that a handler can refuse a wrong value by its name. The document shows what the text is
/// read as.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class QueryTextAttribute(string description) : Attribute
{
    public string Description { get; } = description;

    public Type ReadAs { get; init; } = typeof(string);
}
