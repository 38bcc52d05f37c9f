namespace Passcode.LocalHost.Engine;

/// <summary>Settings under <c>Passcode:Engine</c>, for the local host only.</summary>
public sealed class EngineOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Passcode:Engine";

    /// <summary>Whether messages that arrive before their instance has started are dropped, as on the Functions host, which has no such
    /// setting. The default is false: messages are kept.</summary>
    public bool DeduplicatesStarts { get; set; }
}
