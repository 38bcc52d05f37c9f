namespace Passcode.GraphSimulator.Faults;

/// <summary>The format of Retry-After.</summary>
public enum RetryAfterForm
{
    /// <summary>Seconds with a fraction, as in the Graph example <c>2.128</c>.</summary>
    Seconds,

    /// <summary>An HTTP date.</summary>
    Date,
}
