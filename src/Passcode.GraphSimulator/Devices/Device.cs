using System.Globalization;
using Passcode.GraphSimulator.Actions;
using Passcode.GraphSimulator.Directory;

namespace Passcode.GraphSimulator.Devices;

/// <summary>A managed device. The states of its resets are calculated from the time of each read, so a hundred thousand devices need no
/// timer.</summary>
internal sealed class Device(
    int number, Guid id, Guid entraDeviceId, string name, string serialNumber, DeviceKind kind, DirectoryUser? user, string category,
    DeviceBehaviour behaviour, DateTimeOffset enrolledAt, DateTimeOffset lastSync) : IDirectoryObject
{
    private static readonly PasscodeReset[] None = [];
    private readonly Lock gate = new();
    private List<PasscodeReset>? resets;
    private DateTimeOffset onlineSince;
    private DateTimeOffset? syncRequestedAt;
    private long lastSyncTicks = lastSync.UtcTicks;

    public Guid Id => id;

    /// <summary>All zeros if the device is not registered in Entra ID.</summary>
    public Guid EntraDeviceId => entraDeviceId;

    public string Name => name;

    public string SerialNumber => serialNumber;

    public DeviceKind Kind => kind;

    public DirectoryUser? User => user;

    public string Category => category;

    public DateTimeOffset EnrolledAt => enrolledAt;

    /// <summary>Stored as ticks, which can be read and written atomically without the lock.</summary>
    public DateTimeOffset LastSync => new(Volatile.Read(ref lastSyncTicks), TimeSpan.Zero);

    public DeviceBehaviour Behaviour { get; private set; } = behaviour;

    /// <summary>Fifteen digits, as in an IMEI; empty for devices without a modem.</summary>
    public string Imei => kind.DeviceType is "iPhone" or "android" or "androidForWork" or "androidEnterprise"
        ? (350_000_000_000_000 + number).ToString(CultureInfo.InvariantCulture)
        : "";

    public int Number => number;

    Guid IDirectoryObject.ObjectId => Noise.Id(number, 0x0B7EC7);

    string IDirectoryObject.TypeName => "device";

    IEnumerable<(string Name, object? Value)> IDirectoryObject.Properties =>
    [
        ("displayName", name), ("deviceId", entraDeviceId), ("operatingSystem", kind.OperatingSystem), ("operatingSystemVersion", kind.OsVersion),
        ("isManaged", true), ("accountEnabled", true),
    ];

    public void Accept(PasscodeReset reset)
    {
        lock (gate)
            (resets ??= []).Add(reset);
    }

    /// <summary>Returns the resets that are visible at a time, with their current state.</summary>
    public IReadOnlyList<PasscodeReset> ResetsAt(DateTimeOffset now)
    {
        if (resets is null)
            return None;
        lock (gate)
        {
            Settle(now);
            return resets.Where(reset => reset.Elsewhere || reset.StartedAt + Behaviour.AppearsAfter <= now).ToArray();
        }
    }

    public void Change(Func<DeviceBehaviour, DeviceBehaviour> change, DateTimeOffset? syncedAt, DateTimeOffset now)
    {
        lock (gate)
        {
            Settle(now);
            var was = Behaviour;
            Behaviour = change(was);
            if (was.Offline && !Behaviour.Offline)
                onlineSince = now;
            Volatile.Write(ref lastSyncTicks, (syncedAt ?? LastSync).UtcTicks);
        }
    }

    /// <summary>Contacts the device, which checks in at once unless it is offline.</summary>
    public void RequestSync(DateTimeOffset now)
    {
        lock (gate)
        {
            Settle(now);
            if (Behaviour.Offline)
                return;
            syncRequestedAt = now;
            Volatile.Write(ref lastSyncTicks, Math.Max(now.UtcTicks, lastSyncTicks));
        }
    }

    private void Settle(DateTimeOffset now)
    {
        if (resets is null || Behaviour.Offline || !Behaviour.IsManaged)
            return;
        foreach (var reset in resets.Where(reset => reset.Status.State == ActionState.Pending))
        {
            var due = (reset.StartedAt > onlineSince ? reset.StartedAt : onlineSince) + Behaviour.ConfirmAfter;
            if (syncRequestedAt >= reset.StartedAt && syncRequestedAt + Behaviour.ConfirmAfterSync is { } soonest && soonest < due)
                due = soonest;
            if (due > now)
                continue;
            reset.Settle(Outcome, Behaviour.ErrorCode, due);
            Volatile.Write(ref lastSyncTicks, Math.Max(due.UtcTicks, lastSyncTicks));
        }
    }

    private ActionState Outcome =>
        kind.Support == ResetSupport.RefusedByDevice || (kind.NeedsResetToken && !Behaviour.ResetTokenActive)
            ? ActionState.NotSupported
            : Behaviour.Outcome;
}
