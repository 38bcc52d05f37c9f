using System.Globalization;
using Passcode.Core.Eligibility;

namespace Passcode.Core.Resets;

/// <summary>What an agent should know or do now, in English.</summary>
public static class ResetAdvice
{
    /// <summary>The advice for the reset as it is now; null when there is nothing to say.</summary>
    public static string? From(PasscodeReset reset)
    {
        return reset.WaitsFor() is not { } wait ? reset.Advice
            : reset is { Status: ResetStatus.Pending, LastSyncAt: { } lastSync } ? $"{Advice.For(wait)} {CheckedIn(lastSync, reset.CheckIns?.LastSyncAt is not null)}"
            : Advice.For(wait);
    }

    private static string CheckedIn(DateTimeOffset at, bool isSinceCommand) => string.Create(
        CultureInfo.InvariantCulture,
        $"The device last checked in at {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC, {(isSinceCommand ? "after" : "before")} the command was sent.");
}
