using System.Net;
using System.Net.Http.Headers;
using Passcode.Core.Devices;
using Passcode.Core.Pacing;

namespace Passcode.Adapters.Graph;

/// <summary>Sends all requests to Graph, each once, at the common pace, with a token and a request ID. Every unsuccessful response becomes a <see
/// cref="GraphFaultException"/>, so that no layer above can resend the request: the adapter of Kiota resends a request that is answered by
/// 401 with a claims challenge.</summary>
internal sealed class GraphAuthorizationHandler(GraphToken token, GraphObserver observer, GraphPacer pacer, TimeProvider time) : DelegatingHandler
{
    private const long LargestAnswer = 32 << 20; // the JSON of 1,000 devices is about 1 MB
    private const int LargestError = 1 << 20;

    private static readonly string[] Pages = ["text/html", "application/xhtml+xml"];

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var ids = new RequestIds(Guid.NewGuid().ToString());
        using var observation = observer.Begin(request, ids);
        try
        {
            var response = await Send(request, ids, observation, cancellationToken);
            observation.Succeeded();
            return response;
        }
        catch (GraphFaultException failure)
        {
            observation.Failed(failure.Problem);
            throw;
        }
        catch (OperationCanceledException)
        {
            observation.Failed(new(GraphFault.AnswerLost, "The caller cancelled the request."));
            throw;
        }
    }

    private async Task<HttpResponseMessage> Send(
        HttpRequestMessage request, RequestIds ids, GraphObserver.Observation observation, CancellationToken cancellationToken)
    {
        var call = GraphCall.From(request);
        var isCommand = call.IsCommand(request);
        using var empty = new SingleSendContent();
        var body = request.Content as SingleSendContent ?? empty;
        try
        {
            var bearer = await token.Get(cancellationToken);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            request.Headers.Add("client-request-id", ids.Client);
            if (isCommand)
            {
                // HTTP/2 can resend requests itself (GOAWAY, REFUSED_STREAM), which is safe only if every proxy reports correctly.
                request.Content = body;
                request.Version = HttpVersion.Version11;
                request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
            }

            using var permit = await Enter(call.CostOf(request), cancellationToken);
            var sentAt = time.GetTimestamp();
            var response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                pacer.Throttled(call.CostOf(request), RetryAfter.OfGraph(response, time), sentAt);
            }

            observation.Answered(response, ids.AnsweredBy(response));
            if (!response.IsSuccessStatusCode && !(call.IsBatch && response.StatusCode == HttpStatusCode.FailedDependency))
            {
                throw await CreateFault(response, ids.AnsweredBy(response), bearer, cancellationToken);
            }

            return !isCommand || call.IsBatch ? await Loaded(response, cancellationToken)
                : IsPage(response) ? throw Foreign(response, ids.AnsweredBy(response))
                : Emptied(response);
        }
        catch (OperationCanceledException) when (isCommand)
        {
            throw Lost(body, "cancelled or timed out", ids);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            // The only other time limits, those of the connection and the credential, end before the request is sent.
            throw new GraphFaultException(new(GraphFault.NotSent, $"Not sent: {GraphProblems.Shorten(late.Message)} ({ids})"));
        }
        catch (Exception failure)
            when (failure is not GraphFaultException && (body.MayHaveLeft || failure is HttpRequestException or IOException))
        {
            throw isCommand ? Lost(body, failure.Message, ids) : Lost(failure, ids);
        }
    }

    // Null if the caller has a permit already, as for commands: they must not wait here, after their attempt is written.
    private async Task<GraphPermit?> Enter(GraphCost cost, CancellationToken cancellationToken)
    {
        if (pacer.IsPrepaid(cost))
        {
            return null;
        }

        var paced = await pacer.Enter(cost, cancellationToken);
        if (paced.Value?.Use() is not true)
        {
            throw new GraphFaultException(paced.Problem ?? new(GraphFault.Paced, "Not sent: the process was held up.", TimeSpan.Zero));
        }

        return paced.Value;
    }

    private async Task<GraphFaultException> CreateFault(
        HttpResponseMessage response, RequestIds ids, string bearer, CancellationToken cancellationToken)
    {
        using (response)
        {
            if (response.StatusCode == HttpStatusCode.Unauthorized)
            {
                token.Forget(bearer);
            }

            return new(GraphProblems.From(response, await ErrorBody(response, cancellationToken), ids, time));
        }
    }

    // The status is sufficient. If the body cannot be read, only the error message is lost.
    private static async Task<byte[]> ErrorBody(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(LargestError, cancellationToken);
            return await response.Content.ReadAsByteArrayAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            return [];
        }
    }

    private static async Task<HttpResponseMessage> Loaded(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    // The body of a successful command is not needed, and a failure to read it does not change the result.
    private static HttpResponseMessage Emptied(HttpResponseMessage response)
    {
        response.Content.Dispose();
        response.Content = new ByteArrayContent([]);
        return response;
    }

    // Graph answers a command with 204 and never with a page. Something between here and Graph answered in its place, so nothing is known.
    private static bool IsPage(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is { } type && Pages.Contains(type, StringComparer.OrdinalIgnoreCase);

    private static GraphFaultException Foreign(HttpResponseMessage response, RequestIds ids)
    {
        using (response)
        {
            return new(new(GraphFault.AnswerLost, $"{(int)response.StatusCode} with a web page, which is no response of Microsoft Graph ({ids})"));
        }
    }

    private static GraphFaultException Lost(SingleSendContent body, string why, RequestIds ids) => body.MayHaveLeft
        ? new(new(GraphFault.AnswerLost, $"The response was lost: {GraphProblems.Shorten(why)} ({ids})"))
        : new(new(GraphFault.NotSent, $"Not sent: {GraphProblems.Shorten(why)} ({ids})"));

    private static GraphFaultException Lost(Exception failure, RequestIds ids) =>
        failure is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        }
            ? new(new(GraphFault.NotSent, $"Not sent: {GraphProblems.Shorten(failure.Message)} ({ids})"))
            : new(new(GraphFault.AnswerLost, $"The response was lost: {GraphProblems.Shorten(failure.Message)} ({ids})"));
}
