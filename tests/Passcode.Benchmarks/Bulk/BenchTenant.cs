using System.Globalization;
using Passcode.Core.Devices;
using Passcode.GraphSimulator.Throttling;

namespace Passcode.Benchmarks.Bulk;

/// <summary>
/// A tenant of iPhones behind the simulator's own throttle, the same for every contender. Each device confirms 5 to 55 s after its
/// command, which device how soon being fixed by its number.
/// </summary>
internal sealed class BenchTenant(int devices, DateTimeOffset start)
{
    private readonly IntuneThrottle _throttle = new(new ThrottlingLimits(), enforced: true);
    private readonly double[] _issuedAt = [.. Enumerable.Repeat(double.NaN, devices)];

    public int Devices => devices;

    public int Requests { get; private set; }

    public int Throttled { get; private set; }

    public int DoubleCommands { get; private set; }

    public int NeverCommanded => _issuedAt.Count(double.IsNaN);

    public DateTimeOffset LastCommand { get; private set; }

    public DateTimeOffset FirstCommand { get; private set; } = DateTimeOffset.MaxValue;

    public int PeakWrites => _throttle.PeakWrites.All;

    /// <summary>The command to one device.</summary>
    /// <returns>Null when it was taken, else how long to wait.</returns>
    public TimeSpan? Post(int device, DateTimeOffset now)
    {
        if (Refused(isWrite: true, now) is { } pause)
        {
            return pause;
        }

        DoubleCommands += double.IsNaN(_issuedAt[device]) ? 0 : 1;
        _issuedAt[device] = (now - start).TotalSeconds;
        LastCommand = now;
        FirstCommand = now < FirstCommand ? now : FirstCommand;
        return null;
    }

    /// <summary>A look at one device.</summary>
    public (TimeSpan? Pause, bool IsDone) Look(int device, DateTimeOffset now) =>
        Refused(isWrite: false, now) is { } pause ? (pause, false) : (null, IsDone(device, now));

    /// <summary>A page of the list.</summary>
    public TimeSpan? List(DateTimeOffset now) => Refused(isWrite: false, now);

    public static string Id(int device) => string.Create(CultureInfo.InvariantCulture, $"{device * 2654435761L % 4294967296L:x8}-0000-4000-8000-{device:D12}");

    public static int Number(string id) => int.Parse(id.AsSpan(24), CultureInfo.InvariantCulture);

    public ManagedDevice Device(int device, DateTimeOffset now, bool withActions)
    {
        var read = new ManagedDevice
        {
            Id = Id(device),
            DeviceName = string.Create(CultureInfo.InvariantCulture, $"iPhone {device}"),
            OperatingSystem = "iOS",
            OsVersion = "18.1",
            DeviceType = "iPhone",
            EnrollmentType = "appleBulkWithUser",
            ManagementAgent = "mdm",
            ManagementState = "managed",
            OwnerType = "company",
            SerialNumber = string.Create(CultureInfo.InvariantCulture, $"SN{device:D10}"),
            UserPrincipalName = string.Create(CultureInfo.InvariantCulture, $"user{device}@contoso.example"),
        };
        if (!withActions || double.IsNaN(_issuedAt[device]))
        {
            return read;
        }

        var issued = start + TimeSpan.FromSeconds(_issuedAt[device]);
        var action = IsDone(device, now)
            ? new ResetAction(ActionState.Done, issued, issued + Confirms(device), null)
            : new ResetAction(ActionState.Pending, issued, null, null);
        return read with { ResetActions = [action] };
    }

    private static TimeSpan Confirms(int device) => TimeSpan.FromSeconds(5 + (device * 7919L % 50));

    private bool IsDone(int device, DateTimeOffset now) =>
        !double.IsNaN(_issuedAt[device]) && start + TimeSpan.FromSeconds(_issuedAt[device]) + Confirms(device) <= now;

    private TimeSpan? Refused(bool isWrite, DateTimeOffset now)
    {
        Requests++;
        var pause = _throttle.Admit(isWrite, now);
        Throttled += pause is null ? 0 : 1;
        return pause;
    }
}
