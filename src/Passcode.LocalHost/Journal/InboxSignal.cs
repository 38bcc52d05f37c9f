namespace Passcode.LocalHost.Journal;

/// <summary>A signal that was raised and not yet received.</summary>
/// <param name="Key">Unique; keys compared by their characters' values give the order in which signals were raised.</param>
/// <param name="Signal">The signal's name.</param>
/// <param name="Payload">The payload in JSON.</param>
public sealed record InboxSignal(string Key, string Signal, string Payload)
{
    /// <summary>A signal raised now.</summary>
    public static InboxSignal Raised(DateTimeOffset at, string signal, string payload) =>
        new($"signal-{at.UtcTicks:D19}-{Guid.NewGuid():N}", signal, payload);
}
