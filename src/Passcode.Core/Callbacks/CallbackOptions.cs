using System.Buffers.Binary;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Passcode.Core.Callbacks;

/// <summary>Settings <c>Passcode:Callbacks</c>: how events are signed, sent and retried.</summary>
public sealed class CallbackOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Callbacks";

    /// <summary>
    /// The keys that sign events to callback URLs of requests, each <c>whsec_</c> and the base64 of 24 to 64 bytes; none by default, and then none of these events is sent. All
    /// sign, so that a key is replaced without a gap: add the new one, let the receivers change, remove the old one.
    /// </summary>
    public string[] SigningKeys { get; set; } = [];

    /// <summary>CloudEvents' <c>source</c>: tells events of several deployments apart, <c>urn:passcode</c> by default.</summary>
    [MinLength(1)]
    public string Source { get; set; } = "urn:passcode";

    /// <summary>How long a receiver may take to answer, 10 s by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:02:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The pause after the first failure, 10 s by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>What each pause is multiplied with to get the next, 3 by default.</summary>
    [Range(1.0, 10.0)]
    public double Backoff { get; set; } = 3;

    /// <summary>No pause is longer, whatever the receiver asks for; 2 hours by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "1.00:00:00")]
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromHours(2);

    /// <summary>How long an event is tried before it becomes a dead letter, 24 hours by default.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan RetryFor { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long dead letters are kept, 30 days by default.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan KeepDeadLetters { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a subscription lasts after it was created or renewed, 30 days by default.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3660.00:00:00")]
    public TimeSpan SubscriptionLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The most subscriptions of one caller, 20 by default.</summary>
    [Range(1, 1000)]
    public int SubscriptionsPerCaller { get; set; } = 20;

    /// <summary>The most subscriptions of all callers, 100 by default. Each event is delivered to as many receivers at most.</summary>
    [Range(1, 1000)]
    public int MaxSubscriptions { get; set; } = 100;

    /// <summary>The most events that a process delivers at once, each to all its receivers, 8 by default: deliveries share its activities with resets.</summary>
    [Range(1, 256)]
    public int MaxConcurrentDeliveries { get; set; } = 8;

    /// <summary>
    /// Whether the device in events of resets has its primary user, so that a flow can tell them; false by default, because it is personal data that leaves the tenant with every event.
    /// </summary>
    public bool IncludeOwner { get; set; }

    /// <summary>
    /// Whether events may go to this machine, and without TLS: for development. No setting, so that no deployment can be left in it;
    /// see <see cref="AllowLoopback"/>.
    /// </summary>
    public bool AllowsLoopback { get; private set; }

    /// <summary>Lets events go to this machine; the local host alone calls it.</summary>
    public void AllowLoopback() => AllowsLoopback = true;

    /// <summary>The pause after an attempt, counted from 0: growing, a quarter longer or shorter, and never shorter than the receiver asks for.</summary>
    /// <param name="attempt">The attempt that failed.</param>
    /// <param name="instanceId">Spreads deliveries that failed together: the share is drawn from it, so that a step that runs twice draws the same.</param>
    /// <param name="retryAfter">What the receiver asks for.</param>
    public TimeSpan PauseAfter(int attempt, string instanceId, TimeSpan? retryAfter)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{instanceId} {attempt}"));
        var share = 0.75 + (0.5 * BinaryPrimitives.ReadUInt32BigEndian(hash) / uint.MaxValue);
        var seconds = FirstDelay.TotalSeconds * Math.Pow(Backoff, attempt) * share;
        var wanted = Math.Min(MaxDelay.TotalSeconds, Math.Max(seconds, retryAfter?.TotalSeconds ?? 0));
        return TimeSpan.FromMilliseconds(Math.Round(wanted * 1000)); // no timer is finer
    }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MaxDelay < FirstDelay)
        {
            yield return new ValidationResult("must not be shorter than FirstDelay.", [nameof(MaxDelay)]);
        }

        if (!Uri.TryCreate(Source, UriKind.RelativeOrAbsolute, out _))
        {
            yield return new ValidationResult("must be a URI.", [nameof(Source)]);
        }

        for (var i = 0; i < SigningKeys.Length; i++)
        {
            if (!SigningKey.TryRead(SigningKeys[i], out _))
            {
                yield return new ValidationResult("must be whsec_ followed by the base64 of 24 to 64 bytes.", [$"{nameof(SigningKeys)}:{i}"]);
            }
        }
    }
}

/// <summary>A key of Standard Webhooks in its written form: <c>whsec_</c> and the base64 of 24 to 64 bytes.</summary>
public static class SigningKey
{
    private const string Prefix = "whsec_";

    /// <summary>A new key.</summary>
    public static string Create() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Reads a key.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out byte[]? key)
    {
        key = null;
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text[Prefix.Length..], bytes, out var length) || length is < 24 or > 64)
        {
            return false;
        }

        key = bytes[..length];
        return true;
    }
}
