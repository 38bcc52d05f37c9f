namespace Passcode.Api.BulkRuns;

/// <summary>The largest requests for bulk runs.</summary>
internal static class BulkLimits
{
    /// <summary>Devices that may be named in JSON; a longer list comes as CSV.</summary>
    public const int IntuneDeviceIds = 1000;

    /// <summary>Devices of a run, whatever the settings say.</summary>
    public const int Targets = 100_000;

    /// <summary>Characters of a category's name.</summary>
    public const int Category = 256;

    /// <summary>Bytes of an uploaded list: 100,000 lines of a GUID and a name.</summary>
    public const int Csv = 8 * 1024 * 1024;

    /// <summary>Wrong lines that an answer shows; all are counted.</summary>
    public const int LineErrors = 100;
}
