using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Passcode.Core.Devices;
using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>The hash of a list of devices as a set: their order, their spelling and repetitions do not matter. Holds 16 bytes a device.</summary>
internal sealed class DeviceSetHash
{
    private readonly HashSet<UInt128> _devices = [];

    /// <summary>Adds devices.</summary>
    public void Add(IEnumerable<ListedDevice> devices) => _devices.UnionWith(devices.Select(listed => Hash(listed.Device)));

    /// <summary>The hash of the set, in lower-case hexadecimal.</summary>
    public override string ToString() => HashChain.Link(null, [.. _devices.Order().Select(device => device.ToString("x", CultureInfo.InvariantCulture))]);

    private static UInt128 Hash(DeviceReference device)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{device.Key} {Spelling.Fold(device)}"));
        return new(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash, sizeof(ulong)));
    }
}
