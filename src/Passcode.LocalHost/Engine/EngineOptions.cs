namespace Passcode.LocalHost.Engine;

/// <summary>Settings <c>Passcode:Engine</c> of the local host.</summary>
public sealed class EngineOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Engine";

    /// <summary>
    /// Whether messages that arrive before their instance has started are dropped, as on the Functions host, which has no such setting. By
    /// default they are kept, so that no event is lost.
    /// </summary>
    public bool DeduplicatesStarts { get; set; }
}
