using System.Text.Json.Serialization;

namespace Passcode.Core.Callbacks;

/// <summary>What an attempt came to: try again at a time, or the end.</summary>
[JsonDerivedType(typeof(Next), "next")]
[JsonDerivedType(typeof(End), "end")]
public abstract record DeliveryProgress
{
    private DeliveryProgress()
    {
    }

    /// <summary>Try again.</summary>
    public sealed record Next(DateTimeOffset At) : DeliveryProgress;

    /// <summary>The delivery has ended.</summary>
    public sealed record End(DeliveryOutcome Outcome) : DeliveryProgress;
}
