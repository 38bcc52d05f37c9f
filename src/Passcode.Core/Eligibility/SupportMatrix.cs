using Passcode.Core.Devices;
using Passcode.Core.Resets;

namespace Passcode.Core.Eligibility;

/// <summary>What Intune supports, as data: the first row that speaks of a device decides.</summary>
public sealed partial record SupportMatrix(SupportEdition Edition, IReadOnlyList<SupportRow> Rows)
{
    /// <summary>The rows of an edition.</summary>
    public static SupportMatrix For(SupportEdition edition) => edition switch
    {
        SupportEdition.Current => Current,
        SupportEdition.March2018 => March2018,
        _ => throw new ArgumentOutOfRangeException(nameof(edition), edition, "The edition has no rows."),
    };

    /// <summary>What the matrix says of a device. Every device and every version gets an answer; an unknown one is refused, never guessed.</summary>
    public Verdict Judge(ManagedDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        var kind = DeviceKind.Of(device);
        var rows = Rows.Where(row => row.SpeaksOf(kind)).ToList();
        var version = OsVersion.Parse(device.OsVersion);
        return rows.Find(row => row.Covers(version)) switch
        {
            { Effect: { } effect } row => Verdict.Yes(effect, row.Advice, row.Id),
            { } row => Verdict.No(ReasonCode.NotSupportedByPlatform, row.Id, row.Advice),
            null when version is null && rows.Count > 0 => Verdict.No(ReasonCode.UnknownOsVersion),
            null => Verdict.No(ReasonCode.UnknownDeviceKind),
        };
    }
}
