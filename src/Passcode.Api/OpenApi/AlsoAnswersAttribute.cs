namespace Passcode.Api.OpenApi;

/// <summary>Another shape that an answer may have.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AlsoAnswersAttribute(int status, Type type) : Attribute
{
    public int Status { get; } = status;

    public Type Type { get; } = type;
}
