namespace Passcode.Api.BulkRuns;

internal static class BulkLimits
{
    /// <summary>The maximum number of device IDs in JSON. A longer list is sent as CSV.</summary>
    public const int IntuneDeviceIds = 1000;

    /// <summary>Devices of a run, whatever the settings say.</summary>
    public const int Targets = 100_000;

    /// <summary>Characters of the name of a group or a category.</summary>
    public const int Name = 256;

    /// <summary>The maximum size of an uploaded list in bytes: 100,000 lines with a GUID and a name.</summary>
    public const int Csv = 8 * 1024 * 1024;

    /// <summary>The maximum number of invalid lines in a response. All invalid lines are counted.</summary>
    public const int LineErrors = 100;
}
