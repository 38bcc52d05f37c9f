namespace Passcode.Core.Resets;

/// <summary>What became of a cancellation.</summary>
public abstract record Cancellation
{
    private Cancellation()
    {
    }

    /// <summary>Nothing has been sent, or what was sent was proven not to have been executed; nothing will be sent.</summary>
    public sealed record Requested(PasscodeReset Reset) : Cancellation;

    /// <summary>The reset has ended, or its command may be on the way and Graph offers no way to recall it.</summary>
    public sealed record TooLate(PasscodeReset Reset) : Cancellation;

    /// <summary>There is no such reset.</summary>
    public sealed record NotFound : Cancellation;
}
