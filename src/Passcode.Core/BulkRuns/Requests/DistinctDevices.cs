using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Passcode.Core.Devices;
using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>
/// Reads a list without the lines that repeat others, and hashes its devices as a set: their order, their spelling and repetitions do not matter. Holds some
/// 60 bytes a device.
/// </summary>
internal sealed class DistinctDevices
{
    private const int MostNamed = 20;

    private readonly HashSet<UInt128> _devices = [];
    private readonly Dictionary<UInt128, int> _lines = [];
    private readonly List<DuplicateLine> _named = [];
    private int _count;

    /// <summary>The lines that were left out; null when there were none.</summary>
    public DuplicateLines? Duplicates => _count == 0 ? null : new(_count, _named);

    /// <summary>Reads a list.</summary>
    public async IAsyncEnumerable<ListedDevice> Read(IAsyncEnumerable<ListedDevice> devices, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var listed in devices.WithCancellation(cancellationToken))
        {
            // A line that says more of the device than another is kept, because that must be true of it too.
            if (_lines.TryAdd(Hash([listed.Device, .. listed.Also ?? []]), listed.Line))
            {
                _devices.Add(Hash([listed.Device]));
                yield return listed;
            }
            else if (_count++ < MostNamed)
            {
                _named.Add(new(listed.Line, _lines[Hash([listed.Device, .. listed.Also ?? []])]));
            }
        }
    }

    /// <summary>The hash of the set, in lower-case hexadecimal.</summary>
    public override string ToString() => HashChain.Link(null, [.. _devices.Order().Select(device => device.ToString("x", CultureInfo.InvariantCulture))]);

    private static UInt128 Hash(IEnumerable<DeviceReference> devices)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', devices.Select(device => $"{device.Key} {Spelling.Fold(device)}"))));
        return new(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash, sizeof(ulong)));
    }
}
