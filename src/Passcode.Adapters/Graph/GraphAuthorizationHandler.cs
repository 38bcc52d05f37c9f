using System.Net;
using System.Net.Http.Headers;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>
/// The one way out to Graph. It sends each request once, with a token and an id of its own, and turns whatever is not a success into
/// a <see cref="GraphFaultException"/>, so that nothing above it sees an answer that it might answer with another request: Kiota's
/// adapter repeats a request that is answered by 401 with a claims challenge.
/// </summary>
internal sealed class GraphAuthorizationHandler(GraphToken token, GraphObserver observer, TimeProvider time) : DelegatingHandler
{
    private const long LargestAnswer = 32 << 20; // 1,000 devices are about 1 MB
    private const int LargestError = 1 << 20;

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
            observation.Failed(new(GraphFault.AnswerLost, "The caller waits no longer."));
            throw;
        }
    }

    private async Task<HttpResponseMessage> Send(
        HttpRequestMessage request, RequestIds ids, GraphObserver.Observation observation, CancellationToken cancellationToken)
    {
        var call = GraphCall.Of(request);
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
                // HTTP/2 has resends of its own (GOAWAY, REFUSED_STREAM), as safe as the word of every proxy on the way.
                request.Content = body;
                request.Version = HttpVersion.Version11;
                request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
            }

            var response = await base.SendAsync(request, cancellationToken);
            observation.Answered(response, ids.AnsweredBy(response));
            if (!response.IsSuccessStatusCode && !(call.IsBatch && response.StatusCode == HttpStatusCode.FailedDependency))
            {
                throw await Refusal(response, ids.AnsweredBy(response), bearer, cancellationToken);
            }

            return isCommand && !call.IsBatch ? Emptied(response) : await Loaded(response, cancellationToken);
        }
        catch (OperationCanceledException) when (isCommand)
        {
            throw Lost(body, "cancelled or timed out", ids);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            // The only time limits other than the caller's end before a request is sent: that of a connection, and a credential's.
            throw new GraphFaultException(new(GraphFault.NotSent, $"Not sent: {GraphProblems.Shorten(late.Message)} ({ids})"));
        }
        catch (Exception failure)
            when (failure is not GraphFaultException && (body.MayHaveLeft || failure is HttpRequestException or IOException))
        {
            throw isCommand ? Lost(body, failure.Message, ids) : Lost(failure, ids);
        }
    }

    private async Task<GraphFaultException> Refusal(
        HttpResponseMessage response, RequestIds ids, string bearer, CancellationToken cancellationToken)
    {
        using (response)
        {
            if (response.StatusCode == HttpStatusCode.Unauthorized)
            {
                token.Forget(bearer);
            }

            return new(GraphProblems.Of(response, await ErrorBody(response, cancellationToken), ids, time));
        }
    }

    // The status says enough; a body that cannot be read only takes the words from it.
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

    // A single command's success has no body here, and one that breaks off would take nothing back.
    private static HttpResponseMessage Emptied(HttpResponseMessage response)
    {
        response.Content.Dispose();
        response.Content = new ByteArrayContent([]);
        return response;
    }

    private static GraphFaultException Lost(SingleSendContent body, string why, RequestIds ids) => body.MayHaveLeft
        ? new(new(GraphFault.AnswerLost, $"The answer was lost: {GraphProblems.Shorten(why)} ({ids})"))
        : new(new(GraphFault.NotSent, $"Not sent: {GraphProblems.Shorten(why)} ({ids})"));

    private static GraphFaultException Lost(Exception failure, RequestIds ids) =>
        failure is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        }
            ? new(new(GraphFault.NotSent, $"Not sent: {GraphProblems.Shorten(failure.Message)} ({ids})"))
            : new(new(GraphFault.AnswerLost, $"The answer was lost: {GraphProblems.Shorten(failure.Message)} ({ids})"));
}
