namespace Passcode.LocalHost.Hosting;

/// <summary>The local host cannot start. The message contains the reason and a solution.</summary>
public sealed class StartException : Exception
{
    /// <summary>Creates the exception.</summary>
    public StartException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public StartException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and a cause.</summary>
    public StartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
