using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using StandardWebhooks;

namespace Passcode.Testing.Drivers;

/// <summary>A receiver of callback events on this machine, which verifies every signature.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    /// <summary>What events are signed with.</summary>
    public const string Key = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw0123456789ab";

    // With a signature of its own, as Logic Apps makes them.
    private const string Path = "/workflows/42/run?sp=%2Ftriggers%2Fmanual%2Frun&sig=S3cret%2BSignature";

    private readonly HttpReceiver _receiver;

    private WebhookReceiver(HttpReceiver receiver)
    {
        _receiver = receiver;
        receiver.Answer = Take;
    }

    /// <summary>The status that it answers to the event with this number, counted from 1.</summary>
    public Func<int, int> Answer { get; set; } = _ => StatusCodes.Status200OK;

    /// <summary>The key that it verifies events with: its subscription's own, if it has one.</summary>
    public string Secret { get; set; } = Key;

    /// <summary>The events whose signature is good.</summary>
    public ConcurrentQueue<JsonElement> Events { get; } = new();

    /// <summary>The bodies whose signature is not.</summary>
    public ConcurrentQueue<string> Forgeries { get; } = new();

    /// <summary>The callback address.</summary>
    public string Address => _receiver.Address + Path;

    /// <summary>Starts one on a free port.</summary>
    public static async Task<WebhookReceiver> Start() => new(await HttpReceiver.Start());

    /// <summary>Waits for so many events.</summary>
    public Task<IReadOnlyList<JsonElement>> Until(int count) => Poll.Until<IReadOnlyList<JsonElement>>(() => [.. Events], events => events.Count >= count);

    /// <summary>
    /// Whether a key verifies a request, by another's implementation of
    /// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md.
    /// </summary>
    public static bool IsSigned(ReceivedRequest request, string key = Key)
    {
        if (!long.TryParse(request.Headers.GetValueOrDefault("webhook-timestamp"), CultureInfo.InvariantCulture, out var seconds))
        {
            return false;
        }

        var expected = new StandardWebhook(key).Sign(
            request.Headers.GetValueOrDefault("webhook-id", ""), DateTimeOffset.FromUnixTimeSeconds(seconds), Encoding.UTF8.GetString(request.Body));
        return request.Headers.GetValueOrDefault("webhook-signature", "").Split(' ').Contains(expected);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _receiver.DisposeAsync();

    private Task Take(HttpContext http, ReceivedRequest request)
    {
        if (request.Path == Path && IsSigned(request, Secret))
        {
            Events.Enqueue(request.Json);
        }
        else
        {
            Forgeries.Enqueue(Encoding.UTF8.GetString(request.Body));
        }

        http.Response.StatusCode = Answer(Events.Count);
        return Task.CompletedTask;
    }
}
