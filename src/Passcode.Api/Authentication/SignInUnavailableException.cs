namespace Passcode.Api.Authentication;

/// <summary>The keys that tokens are checked with cannot be had now: the token may be good, and the same request may succeed later.</summary>
public sealed class SignInUnavailableException : Exception
{
    /// <summary>For serializers.</summary>
    public SignInUnavailableException()
    {
    }

    /// <summary>With a message that is safe to log.</summary>
    public SignInUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>With what happened.</summary>
    public SignInUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
