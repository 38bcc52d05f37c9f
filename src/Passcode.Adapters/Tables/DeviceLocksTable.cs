namespace Passcode.Adapters.Tables;

internal static class DeviceLocksTable
{
    public const string Name = "DeviceLocks";

    public const string Row = "lock";

    /// <summary>Returns the partition key of a device. Device IDs are case-insensitive.</summary>
    public static string Partition(string intuneDeviceId) => TableKey.Escape(TableKey.Fold(intuneDeviceId));
}
