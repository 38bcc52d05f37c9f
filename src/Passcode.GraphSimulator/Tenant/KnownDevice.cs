using System.Globalization;

namespace Passcode.GraphSimulator.Tenant;

/// <summary>A device of the sample tenant.</summary>
/// <param name="Number">The number, 1 to 99, which is part of every identifier.</param>
/// <param name="Name">The device name. Several devices can have the same name.</param>
public sealed record KnownDevice(int Number, string Name)
{
    private string Tail => Number.ToString("000000000000", CultureInfo.InvariantCulture);

    /// <summary>The Intune device ID.</summary>
    public string Id => $"d0000000-0000-4000-8000-{Tail}";

    /// <summary>The device ID in Entra ID (<c>azureADDeviceId</c>).</summary>
    public string EntraDeviceId => $"e0000000-0000-4000-8000-{Tail}";

    /// <summary>The serial number, such as <c>SIM0001</c> for the first device.</summary>
    public string SerialNumber => $"SIM{Number.ToString("0000", CultureInfo.InvariantCulture)}";

    /// <summary>The IMEI. In Graph only phones with a modem have one.</summary>
    public string Imei => (350_000_000_000_000 + Number).ToString(CultureInfo.InvariantCulture);
}
