using System.Collections.Concurrent;
using Passcode.Core.Callbacks;

namespace Passcode.Testing.Fakes;

/// <summary>Whoever is told: takes everything, or answers as it is told to.</summary>
internal sealed class FakeReceiver(Func<Crash> crash, TimeProvider time) : ICallbackSender, ITicketComments, ICallbackUrlPolicy
{
    /// <summary>An address as Logic Apps makes them: the signature in it is a secret.</summary>
    public const string Address = "https://prod-01.westeurope.logic.azure.com/workflows/42/triggers/manual/run?sp=%2Ftriggers%2Fmanual%2Frun&sig=S3cret-Signature";

    /// <summary>What it answers at an address.</summary>
    public Func<string, DeliveryResult> Answer { get; set; } = _ => new DeliveryResult.Delivered();

    /// <summary>What reached it, in order.</summary>
    public ConcurrentQueue<(CallbackEvent Event, string Address, DateTimeOffset At)> Calls { get; } = new();

    /// <summary>The signing keys that were asked for, in order; null for those of the settings.</summary>
    public ConcurrentQueue<string?> Secrets { get; } = new();

    public string? FindViolation(string address) => address.StartsWith("https://", StringComparison.Ordinal) ? null : CallbackUrlViolation.NotHttps;

    public Task<DeliveryResult> Send(CallbackEvent told, string address, string? secret, CancellationToken cancellationToken) => crash().Around(() =>
    {
        Secrets.Enqueue(secret);
        Calls.Enqueue((told, address, time.GetUtcNow()));
        return Answer(address);
    });

    public Task<DeliveryResult> Write(string source, CallbackEvent told, CancellationToken cancellationToken) => Send(told, source, null, cancellationToken);
}
