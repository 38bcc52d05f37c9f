namespace Passcode.LocalHost.Replay;

/// <summary>
/// A replay asked for something else than the journal holds: the workflow's code changed under an unfinished instance, or used
/// something that is not the same on every replay.
/// </summary>
public sealed class NonDeterminismException : Exception
{
    /// <summary>For serializers.</summary>
    public NonDeterminismException()
    {
    }

    /// <summary>With a message that says what was asked and what the journal holds.</summary>
    public NonDeterminismException(string message)
        : base(message)
    {
    }

    /// <summary>With a cause.</summary>
    public NonDeterminismException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
