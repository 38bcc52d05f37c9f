namespace Passcode.GraphSimulator.Faults;

/// <summary>How Retry-After is written.</summary>
public enum RetryAfterForm
{
    /// <summary>Seconds with a fraction, as in Graph's sample <c>2.128</c>.</summary>
    Seconds,

    /// <summary>An HTTP date.</summary>
    Date,
}
