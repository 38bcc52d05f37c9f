namespace Passcode.Adapters.Tables;

/// <summary>The keys of table <c>DeviceLocks</c>.</summary>
internal static class DeviceLocksTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "DeviceLocks";

    /// <summary>The only row of a partition.</summary>
    public const string Row = "lock";

    /// <summary>The partition of a device. A caller may write its id in capitals; it is the same device.</summary>
    public static string Partition(string intuneDeviceId) => TableKey.Escape(TableKey.Fold(intuneDeviceId));
}
