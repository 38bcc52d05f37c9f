namespace Passcode.Api.OpenApi;

/// <summary>Documents an additional response schema for a status code.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AlsoAnswersAttribute(int status, Type type) : Attribute
{
    public int Status { get; } = status;

    public Type Type { get; } = type;
}
