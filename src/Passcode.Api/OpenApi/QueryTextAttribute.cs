namespace Passcode.Api.OpenApi;

/// <summary>Documents the type of a query parameter that is bound as text, so that the handler can report an invalid value by
/// name.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class QueryTextAttribute(string description) : Attribute
{
    public string Description { get; } = description;

    public Type ReadAs { get; init; } = typeof(string);
}
