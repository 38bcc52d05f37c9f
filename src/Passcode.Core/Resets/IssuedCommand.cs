namespace Passcode.Core.Resets;

/// <summary>A command that Intune took: what is needed to recognise it among the device's actions.</summary>
/// <param name="IntuneDeviceId">The device.</param>
/// <param name="SentAt">When it was sent, by our clock.</param>
/// <param name="PriorActionAt">The device's latest reset action before it.</param>
/// <param name="Deadline">Until when to watch.</param>
public sealed record IssuedCommand(string IntuneDeviceId, DateTimeOffset SentAt, DateTimeOffset? PriorActionAt, DateTimeOffset Deadline)
{
    // Graph's clock and ours may differ; an action that started this much before our send is not ours, whatever else it is.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>The command recorded with a reset.</summary>
    public static IssuedCommand Of(PasscodeReset reset)
    {
        ArgumentNullException.ThrowIfNull(reset);
        return new(reset.Device!.IntuneDeviceId, reset.Attempt!.SentAt, reset.PriorActionAt, reset.Deadline);
    }

    /// <summary>
    /// The device action that this command made, or null. Graph gives commands no id, so it is the newest reset action that is newer
    /// than the one known before the send. The device was held in between, so no other reset of ours can have made it.
    /// </summary>
    public Devices.ResetAction? FindIn(Devices.ManagedDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return device.LatestReset is { } latest
            && latest.StartedAt >= SentAt - ClockSkew
            && (PriorActionAt is not { } prior || latest.StartedAt > prior)
                ? latest
                : null;
    }
}
