namespace Passcode.Testing;

/// <summary>What happens to a write of a <see cref="FaultyJournal"/>.</summary>
public enum WriteFault
{
    /// <summary>The storage fails; nothing was written.</summary>
    FailsBefore,

    /// <summary>The answer is lost; it was written.</summary>
    FailsAfter,

    /// <summary>The process dies; nothing was written.</summary>
    DiesBefore,

    /// <summary>The process dies; it was written.</summary>
    DiesAfter,
}
