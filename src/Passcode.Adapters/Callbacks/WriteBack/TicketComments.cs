using System.Text.Json;
using Microsoft.Extensions.Options;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>Writes ticket comments. The helpdesk addresses are configured by an administrator, so, unlike callback addresses, they can be
/// in a private network. Redirects are not followed, because the credentials would be sent to the new address.</summary>
internal sealed class TicketComments(IEnumerable<ITicketCommentWriter> writers, IOptions<TicketCommentsOptions> helpdesks, IOptions<CallbackOptions> options, TimeProvider time) : ITicketComments, IDisposable
{
    private const int LargestAnswer = 1024 * 1024;

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LargestAnswer,
    };

    /// <inheritdoc />
    public async Task<DeliveryResult> Write(string source, CallbackEvent callbackEvent, CancellationToken cancellationToken)
    {
        if (!helpdesks.Value.TryGetValue(source, out var helpdesk) || helpdesk.KindFor(source) is not { } kind)
        {
            return new DeliveryResult.Refused($"{TicketCommentsOptions.Section} has no settings for {source}.");
        }

        var reset = callbackEvent.ReadData<ResetEventData>();
        if (reset.TicketId is not { } ticketId)
        {
            return new DeliveryResult.Refused("The reset has no ticket.");
        }

        var writer = writers.Single(writer => writer.Kind == kind);
        var client = new HelpdeskHttpClient(_client, helpdesk.BaseUrl!, writer.Authorization(helpdesk), time);
        var lines = CommentLanguage.Read(helpdesk.Language).Lines(reset);
        using var timeout = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await writer.Write(client, ticketId, lines, helpdesk.Public, either.Token);
        }
        catch (HttpRequestException fault)
        {
            return new DeliveryResult.Failed($"No response: {fault.HttpRequestError}.");
        }
        catch (JsonException)
        {
            return new DeliveryResult.Failed("The response of the helpdesk cannot be read.");
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new DeliveryResult.Failed($"No response within {options.Value.Timeout.TotalSeconds:0.###} s.");
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();
}
