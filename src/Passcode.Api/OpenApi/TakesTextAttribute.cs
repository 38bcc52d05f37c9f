namespace Passcode.Api.OpenApi;

/// <summary>The route reads its body as text, by itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesTextAttribute(string mediaType, string description) : Attribute
{
    public string MediaType { get; } = mediaType;

    public string Description { get; } = description;
}
