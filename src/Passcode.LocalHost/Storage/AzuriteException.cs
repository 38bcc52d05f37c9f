namespace Passcode.LocalHost.Storage;

/// <summary>Azurite could not be started; the message says what to do.</summary>
public sealed class AzuriteException : Exception
{
    /// <summary>Makes the exception.</summary>
    public AzuriteException()
    {
    }

    /// <summary>Makes the exception.</summary>
    public AzuriteException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    public AzuriteException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
