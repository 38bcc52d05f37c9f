namespace Passcode.Api.Tests.Drivers;

/// <summary>How requests enter the pipeline.</summary>
public enum Entry
{
    /// <summary>The pipeline is the server's own, as in the local host.</summary>
    Kestrel,

    /// <summary>One catch-all endpoint of another pipeline hands requests over, as in the Functions app.</summary>
    CatchAll,
}
