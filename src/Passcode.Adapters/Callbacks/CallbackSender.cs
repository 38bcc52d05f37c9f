using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Passcode.Adapters.Graph;
using Passcode.Core.Callbacks;

namespace Passcode.Adapters.Callbacks;

/// <summary>Sends callbacks as signed CloudEvents.</summary>
internal sealed class CallbackSender(
    ReceiverConnections connections, ICallbackUrlPolicy receivers, IOptions<CallbackOptions> options, TimeProvider time) : ICallbackSender
{
    private readonly byte[][] _keys =
        [.. options.Value.SigningKeys.Select(text => SigningKey.TryRead(text, out var key) ? key : []).Where(key => key.Length > 0)];

    /// <inheritdoc />
    public async Task<DeliveryResult> Send(CallbackEvent callbackEvent, string address, string? secret, CancellationToken cancellationToken)
    {
        if (receivers.FindViolation(address) is { } refusal)
        {
            return new DeliveryResult.Refused($"The callback address {refusal}.");
        }

        var keys = SigningKey.TryRead(secret, out var own) ? [own] : _keys;
        if (keys.Length == 0)
        {
            return new DeliveryResult.Refused($"{CallbackOptions.Section}:{nameof(CallbackOptions.SigningKeys)} is empty. Unsigned events are not sent.");
        }

        using var request = Request(callbackEvent, address, keys);
        using var timeout = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var response = await connections.Send(request, either.Token);
            return Evaluate(response);
        }
        catch (HttpRequestException fault) when (fault.InnerException is UnsafeAddressException)
        {
            return new DeliveryResult.Refused("The host name resolves to an address that is not public.");
        }
        catch (HttpRequestException fault)
        {
            // The message can contain the address, which is a secret. The error code does not.
            return new DeliveryResult.Failed($"No response: {fault.HttpRequestError}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The handler reports the time limit of the connection as a cancellation, too.
            return new DeliveryResult.Failed(timeout.IsCancellationRequested
                ? $"No response within {options.Value.Timeout.TotalSeconds:0.###} s."
                : $"No connection within {ReceiverConnections.ConnectTimeout.TotalSeconds:0.###} s.");
        }
    }

    private HttpRequestMessage Request(CallbackEvent callbackEvent, string address, byte[][] keys)
    {
        var body = CloudEvent.Write(callbackEvent, options.Value.Source);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(CloudEvent.MediaType, "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Passcode", null));
        WebhookSignature.Sign(request, callbackEvent.Id, time.GetUtcNow(), body, keys);
        return request;
    }

    private DeliveryResult Evaluate(HttpResponseMessage response) => response.StatusCode switch
    {
        _ when response.IsSuccessStatusCode => new DeliveryResult.Delivered(),
        HttpStatusCode.Gone => new DeliveryResult.Gone(),
        var status => new DeliveryResult.Failed($"Response status {(int)status}.", RetryAfter.Parse(response, time)),
    };
}
