namespace Passcode.Api.OpenApi;

/// <summary>Documents a route that reads its body as text.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesTextAttribute(string mediaType, string description) : Attribute
{
    public string MediaType { get; } = mediaType;

    public string Description { get; } = description;
}
