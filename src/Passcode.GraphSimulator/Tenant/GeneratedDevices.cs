using System.Globalization;
using Passcode.GraphSimulator.Actions;
using Passcode.GraphSimulator.Devices;
using Passcode.GraphSimulator.Directory;

namespace Passcode.GraphSimulator.Tenant;

/// <summary>Generates devices from a seed. They share kinds, behaviours and categories, so each takes a few hundred bytes.</summary>
internal sealed class GeneratedDevices(SimulatorOptions options, DateTimeOffset now)
{
    private const int DevicesPerUser = 2;
    private const int FirstNumber = 1000;

    /// <summary>One in twenty devices does not support a reset.</summary>
    private static readonly (double UpTo, DeviceKind Kind, string Category, string Name)[] Mix =
    [
        (0.40, DeviceKinds.IPhone, "Phones", "IPHONE"),
        (0.55, DeviceKinds.IPad, "Tablets", "IPAD"),
        (0.70, DeviceKinds.FullyManaged, "Phones", "ANDROID"),
        (0.80, DeviceKinds.Dedicated, "Warehouse", "SCANNER"),
        (0.88, DeviceKinds.CorporateWorkProfile, "Phones", "ANDROID"),
        (0.95, DeviceKinds.WorkProfile, "Unknown", "ANDROID"),
        (0.98, DeviceKinds.WindowsPc, "Unknown", "PC"),
        (1.00, DeviceKinds.Mac, "Unknown", "MAC"),
    ];

    /// <summary>From half to three times the configured time.</summary>
    private readonly DeviceBehaviour[] paces =
        [.. Enumerable.Range(0, 64).Select(step => new DeviceBehaviour(options.ConfirmAfter * (0.5 + (step * 2.5 / 63))))];

    public DirectoryUser[] Users { get; } =
    [
        .. Enumerable.Range(0, (options.Devices + DevicesPerUser - 1) / DevicesPerUser).Select(index =>
        {
            var (first, last) = PeopleNames.Of(index);
            return new DirectoryUser(Noise.Id(options.Seed ^ 0x05E25, index + 1), $"{first}.{last}@contoso.example".ToLowerInvariant(), $"{first} {last}");
        }),
    ];

    public IEnumerable<Device> All() => Enumerable.Range(0, options.Devices).Select(Make);

    private Device Make(int index)
    {
        var (_, kind, category, _) = Pick(index);
        var number = FirstNumber + index;
        return new Device(
            number,
            Noise.Id(options.Seed ^ 0xDE1CE, index),
            Noise.Id(options.Seed ^ 0xE117A, index),
            Name(index),
            string.Create(CultureInfo.InvariantCulture, $"GEN{number:0000000}"),
            kind,
            kind == DeviceKinds.Dedicated ? null : Users[index / DevicesPerUser],
            category,
            Behaviour(index),
            now.AddDays(-1 - (700 * Noise.Share(options.Seed ^ 3, index))),
            now.AddDays(-Noise.Share(options.Seed ^ 4, index)));
    }

    private (double UpTo, DeviceKind Kind, string Category, string Name) Pick(int index)
    {
        var pick = Noise.Share(options.Seed, index);
        return Mix.First(share => pick < share.UpTo);
    }

    private string Name(int index)
    {
        var name = Pick(index).Name;
        if (name == "SCANNER")
        {
            return string.Create(CultureInfo.InvariantCulture, $"{name}-{FirstNumber + index}");
        }

        var (first, last) = PeopleNames.Of(index / DevicesPerUser);
        var isSecond = index % DevicesPerUser > 0 && Pick(index - 1).Name == name;
        return $"{first}-{last}-{name}{(isSecond ? "-2" : "")}".ToUpperInvariant();
    }

    private DeviceBehaviour Behaviour(int index)
    {
        var pace = paces[Noise.At(options.Seed ^ 1, index) % (ulong)paces.Length];
        var fate = Noise.Share(options.Seed ^ 2, index);
        return fate < options.OfflineShare ? pace with { Offline = true }
            : fate < options.OfflineShare + options.FailureShare
                ? pace with { Outcome = ActionState.Failed, ErrorCode = SampleTenant.WrongUnlockTokenError }
            : pace;
    }
}
