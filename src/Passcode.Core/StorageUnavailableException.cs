namespace Passcode.Core;

/// <summary>
/// Storage did not answer, or asked for a pause: the same call may succeed later. The adapters of the storage ports throw it in place of
/// their client's own exceptions, so that a host can tell an outage from a bug. Its message names no account, key or content.
/// </summary>
public sealed class StorageUnavailableException : Exception
{
    /// <summary>For serializers.</summary>
    public StorageUnavailableException()
    {
    }

    /// <summary>With a message that is safe to log.</summary>
    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>With the client's own exception.</summary>
    public StorageUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
