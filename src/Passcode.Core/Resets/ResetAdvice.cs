using Passcode.Core.Eligibility;

namespace Passcode.Core.Resets;

/// <summary>What an agent should know or do now, not yet in a language.</summary>
public static class ResetAdvice
{
    /// <summary>The advice for the reset as it is now; null when there is nothing to say.</summary>
    public static FormattableString? From(PasscodeReset reset) => reset.WaitsFor() is not { } wait
        ? reset.Advice is { } advice ? (FormattableString)$"{advice}" : null
        : reset is { Status: ResetStatus.Pending, LastSyncAt: { } lastSync }
            ? (FormattableString)$"{Advice.For(wait)} {CheckedIn(lastSync.UtcDateTime, reset.CheckIns?.LastSyncAt is not null)}"
            : $"{Advice.For(wait)}";

    private static FormattableString CheckedIn(DateTime at, bool isSinceCommand) => isSinceCommand
        ? (FormattableString)$"The device last checked in at {at:yyyy-MM-dd HH:mm} UTC, after the command was sent."
        : $"The device last checked in at {at:yyyy-MM-dd HH:mm} UTC, before the command was sent.";
}
