using System.Globalization;

namespace Passcode.GraphSimulator.Tenant;

/// <summary>A device of the sample tenant, as tests and demos name it.</summary>
/// <param name="Number">1 … 99; every identifier is made of it.</param>
/// <param name="Name">The device name, which other devices may share.</param>
public sealed record KnownDevice(int Number, string Name)
{
    private string Tail => Number.ToString("000000000000", CultureInfo.InvariantCulture);

    /// <summary>The Intune id.</summary>
    public string Id => $"d0000000-0000-4000-8000-{Tail}";

    /// <summary>The Entra device id (<c>azureADDeviceId</c>).</summary>
    public string EntraDeviceId => $"e0000000-0000-4000-8000-{Tail}";

    /// <summary>The serial number, <c>SIM0001</c> for the first device.</summary>
    public string SerialNumber => $"SIM{Number.ToString("0000", CultureInfo.InvariantCulture)}";

    /// <summary>The IMEI; only phones with a modem have it in Graph.</summary>
    public string Imei => (350_000_000_000_000 + Number).ToString(CultureInfo.InvariantCulture);
}
