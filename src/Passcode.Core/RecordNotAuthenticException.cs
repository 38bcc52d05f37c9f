namespace Passcode.Core;

/// <summary>A record cannot be used: its signature is missing or wrong, or its key is unknown.</summary>
public sealed class RecordNotAuthenticException : Exception
{
    /// <summary>For serializers.</summary>
    public RecordNotAuthenticException()
    {
    }

    /// <summary>With a message that is safe to log.</summary>
    public RecordNotAuthenticException(string message)
        : base(message)
    {
    }

    /// <summary>With the cause.</summary>
    public RecordNotAuthenticException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="subject">The record, as the audit log names it.</param>
    /// <param name="state">What the check of its signature found.</param>
    public RecordNotAuthenticException(string subject, SignatureState state)
        : base(state == SignatureState.UnknownKey ? $"The record {subject} is signed with an unknown key." : $"The record {subject} was not written by Passcode.") =>
        (Subject, State) = (subject, state);

    /// <summary>The record, as the audit log names it.</summary>
    public string Subject { get; } = "";

    /// <summary>What the check of its signature found. Only an unknown key may become valid: when all processes have the same keys.</summary>
    public SignatureState State { get; }
}

/// <summary>What the check of a signature found.</summary>
public enum SignatureState
{
    /// <summary>Passcode wrote the record.</summary>
    Valid,

    /// <summary>The signature is missing or wrong: somebody else wrote the record, or changed it.</summary>
    Invalid,

    /// <summary>The key is not among those of this process: a process with a newer key wrote the record, or somebody else did.</summary>
    UnknownKey,
}
