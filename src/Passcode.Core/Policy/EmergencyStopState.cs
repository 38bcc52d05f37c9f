namespace Passcode.Core.Policy;

/// <summary>Whether commands are stopped, and by whom.</summary>
/// <param name="Sequence">Changes counted from 1; 0 when there was none.</param>
/// <param name="Active">Whether no command may be sent.</param>
/// <param name="Since">Since when it is so; null when it was never otherwise.</param>
/// <param name="By">Who made it so.</param>
/// <param name="Reason">Why.</param>
public sealed record EmergencyStopState(int Sequence, bool Active, DateTimeOffset? Since, string? By, string? Reason)
{
    /// <summary>Before anybody ever stopped anything.</summary>
    public static EmergencyStopState Never { get; } = new(0, false, null, null, null);
}
