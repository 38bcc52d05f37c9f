using Passcode.Core.Policy;

namespace Passcode.Api.Policy;

/// <summary>The state of the emergency stop.</summary>
/// <param name="Active">Whether the emergency stop is set. While it is set, no command is sent to any device.</param>
/// <param name="Since">The time of the last change; null if it was never changed.</param>
/// <param name="By">The person or application that made the last change.</param>
/// <param name="Reason">The reason for the last change.</param>
public sealed record EmergencyStopResource(bool Active, DateTimeOffset? Since, string? By, string? Reason)
{
    /// <summary>Creates the resource for the state.</summary>
    public static EmergencyStopResource Of(EmergencyStopState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new(state.Active, state.Since, state.By, state.Reason);
    }
}
