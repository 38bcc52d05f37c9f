namespace Passcode.LocalHost.CommandLine;

/// <summary>The parsed command line.</summary>
/// <param name="Port">The port on 127.0.0.1; 0 for a free port.</param>
/// <param name="Graph">The address of Graph; null to start a simulator, unless it is configured.</param>
/// <param name="Data">The folder with the data that is kept between runs.</param>
/// <param name="Demo">Whether to submit the sample tickets.</param>
/// <param name="Exit">Whether to stop when the sample tickets have ended.</param>
/// <param name="VerifyAudit">Whether to verify the audit log and then stop.</param>
/// <param name="People">Whether to issue tokens for sample people.</param>
/// <param name="Devices">The number of devices of the simulated tenant, in addition to those of the sample.</param>
/// <param name="Doctor">Whether to look at the tenant and the storage and then stop.</param>
public sealed record HostArguments(
    int Port, Uri? Graph, string Data, bool Demo, bool Exit, bool VerifyAudit = false, bool People = false, int Devices = HostArguments.DefaultDevices, bool Doctor = false)
{
    /// <summary>Enough for lists, groups and bulk runs to look as they do in a company.</summary>
    public const int DefaultDevices = 300;
}
