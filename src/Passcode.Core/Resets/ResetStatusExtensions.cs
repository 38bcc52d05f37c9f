namespace Passcode.Core.Resets;

/// <summary>Questions to a status.</summary>
public static class ResetStatusExtensions
{
    /// <summary>Whether the reset has ended.</summary>
    public static bool IsTerminal(this ResetStatus status) =>
        status is not (ResetStatus.Accepted or ResetStatus.AwaitingApproval or ResetStatus.Issuing or ResetStatus.Pending);
}
