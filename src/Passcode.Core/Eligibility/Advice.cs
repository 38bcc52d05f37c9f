using System.Reflection;

namespace Passcode.Core.Eligibility;

/// <summary>What an agent should do next; names no routes, settings or documents.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class AdviceAttribute(string text) : Attribute
{
    /// <summary>The advice, in English.</summary>
    public string Text => text;
}

/// <summary>Reads <see cref="AdviceAttribute"/>.</summary>
public static class Advice
{
    private static readonly Dictionary<ReasonCode, string> Texts = Enum.GetValues<ReasonCode>()
        .ToDictionary(reason => reason, reason => typeof(ReasonCode).GetField(reason.ToString())!.GetCustomAttribute<AdviceAttribute>()!.Text);

    /// <summary>The advice for a reason.</summary>
    /// <exception cref="KeyNotFoundException">The value is not a reason.</exception>
    public static string For(ReasonCode reason) => Texts[reason];
}
