namespace Passcode.LocalHost.Hosting;

/// <summary>The local host cannot start; the message says why and what to do.</summary>
public sealed class StartException : Exception
{
    /// <summary>Makes the exception.</summary>
    public StartException()
    {
    }

    /// <summary>Makes the exception.</summary>
    public StartException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    public StartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
