namespace Passcode.Core.Settings;

/// <summary>The members of an enum that a setting of its type, or a list of them, cannot have: no message suggests them.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ExceptAttribute(params object[] values) : Attribute
{
    /// <summary>The members.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}
