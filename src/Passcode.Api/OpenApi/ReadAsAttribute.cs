namespace Passcode.Api.OpenApi;

/// <summary>What the text of a query parameter is read as; the document shows that type.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class ReadAsAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;
}
