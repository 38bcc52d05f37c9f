namespace Passcode.Api.Authentication;

/// <summary>The signing keys for tokens cannot be read. The token can still be valid, and the same request can succeed later.</summary>
public sealed class SignInUnavailableException : Exception
{
    /// <summary>Required by serializers.</summary>
    public SignInUnavailableException()
    {
    }

    /// <summary>Creates the exception with a message that is safe to log.</summary>
    public SignInUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public SignInUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
