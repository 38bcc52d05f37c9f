using Passcode.Core.Policy;

namespace Passcode.Api.Policy;

/// <summary>Whether commands are stopped.</summary>
/// <param name="Active">Whether no command is sent to any device.</param>
/// <param name="Since">Since when it is so; null when it was never otherwise.</param>
/// <param name="By">Who made it so.</param>
/// <param name="Reason">Why.</param>
public sealed record EmergencyStopResource(bool Active, DateTimeOffset? Since, string? By, string? Reason)
{
    /// <summary>The resource of the state.</summary>
    public static EmergencyStopResource Of(EmergencyStopState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new(state.Active, state.Since, state.By, state.Reason);
    }
}
