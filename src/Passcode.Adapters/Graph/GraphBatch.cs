using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Passcode.Core.Devices;
using Passcode.Core.Pacing;

namespace Passcode.Adapters.Graph;

/// <summary>Sends up to 20 requests as one, and evaluates each response separately.</summary>
/// <remarks>Source: Microsoft Graph documentation, json-batching and throttling. Responses are in any order. The batch itself returns 200
/// or 424, which does not describe its items. A throttled item has status 429 and its own Retry-After value.</remarks>
internal sealed class GraphBatch(GraphConnection graph, GraphObserver observer, GraphPacer pacer, TimeProvider time)
{
    private static readonly GraphProblem Missing = new(GraphFault.AnswerLost, "The batch response does not contain this request.");

    /// <summary>Sends GET requests.</summary>
    /// <param name="kind">The kind of read, for logs.</param>
    /// <param name="addresses">1 to 20 addresses, relative to beta, starting with a slash.</param>
    /// <param name="read">Reads the body of a successful response.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="GraphFaultException">The batch has no response.</exception>
    public Task<BatchResult<T>> Get<T>(
        string kind, IReadOnlyList<string> addresses, Func<JsonElement, GraphResult<T>> read, CancellationToken cancellationToken) =>
        Send("beta", new GraphCall("batch-" + kind, addresses, IsRead: true), addresses, read, cancellationToken);

    /// <summary>Has the directory count, in GET requests.</summary>
    /// <param name="addresses">1 to 20 addresses, relative to v1.0, starting with a slash.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="GraphFaultException">The batch has no response.</exception>
    public Task<BatchResult<int>> Count(IReadOnlyList<string> addresses, CancellationToken cancellationToken) =>
        Send("v1.0", new GraphCall("batch-count", addresses, IsRead: true, IsCount: true), addresses, CountOf, cancellationToken);

    /// <summary>What the directory counted.</summary>
    public static GraphResult<int> CountOf(JsonElement body) =>
        body.Number("@odata.count") is { } count ? count : new GraphProblem(GraphFault.Unreadable, "The response contains no count.");

    /// <summary>Sends commands, each a POST request without a body, at most once.</summary>
    /// <param name="kind">The kind of command, for logs.</param>
    /// <param name="addresses">1 to 20 addresses, relative to v1.0, starting with a slash.</param>
    /// <param name="cancellationToken">Cancels the wait; the commands may already have been sent.</param>
    /// <exception cref="GraphFaultException">The batch has no response.</exception>
    public Task<BatchResult<bool>> Post(string kind, IReadOnlyList<string> addresses, CancellationToken cancellationToken) =>
        Send<bool>("v1.0", new GraphCall("batch-" + kind, addresses), addresses, _ => true, cancellationToken);

    private async Task<BatchResult<T>> Send<T>(
        string version, GraphCall call, IReadOnlyList<string> addresses, Func<JsonElement, GraphResult<T>> read, CancellationToken cancellationToken)
    {
        var sentAt = time.GetTimestamp();
        using var response = await graph.Batch(version, Body(addresses, call), call, cancellationToken);
        var answeredAt = response.Headers.Date ?? time.GetUtcNow();
        var ids = new RequestIds(response.RequestMessage?.Headers.GetValues("client-request-id").First() ?? "").AnsweredBy(response);
        var items = new GraphResult<T>?[addresses.Count];
        using (var answer = await Parse(response, cancellationToken))
        {
            foreach (var item in answer?.RootElement.Objects("responses") ?? [])
            {
                if (item.Text("id") is { } id && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < items.Length)
                {
                    items[place] ??= Evaluate(item, read, !call.IsRead, ids, answeredAt);
                }
            }
        }

        var results = items.Select(item => item ?? Missing).ToArray();
        ReportThrottling(call, results, sentAt);
        observer.Evaluated(call.Kind, ids, [.. results.Select(item => item.Problem)]);
        return new(results);
    }

    private void ReportThrottling<T>(GraphCall call, IEnumerable<GraphResult<T>> items, long sentAt)
    {
        foreach (var limit in call.Items!.Zip(items).Where(pair => pair.Second.Problem?.Fault == GraphFault.Throttled)
            .GroupBy(pair => GraphCall.CostOf(pair.First, isWrite: !call.IsRead)))
        {
            pacer.Throttled(limit.Key, limit.Max(pair => pair.Second.Problem!.RetryAfter), sentAt);
        }
    }

    private static GraphResult<T> Evaluate<T>(
        JsonElement item, Func<JsonElement, GraphResult<T>> read, bool isCommand, RequestIds ids, DateTimeOffset answeredAt)
    {
        var body = item.Child("body") ?? default;
        return item.Number("status") switch
        {
            null => Missing,
            >= 200 and <= 299 => read(body),
            { } status => GraphProblems.OfItem(
                status,
                GraphError.From(body),
                Header(item, "Retry-After") is { } advice ? RetryAfter.OfGraph(advice, answeredAt) : null,
                ids with { Graph = Header(item, "request-id") is { } id ? GraphProblems.Shorten(id) : ids.Graph },
                isCommand),
        };
    }

    private static string? Header(JsonElement item, string name)
    {
        if (item.Child("headers") is not { ValueKind: JsonValueKind.Object } headers)
        {
            return null;
        }

        var spelled = headers.EnumerateObject().Select(header => header.Name).FirstOrDefault(header => header.Equals(name, StringComparison.OrdinalIgnoreCase));
        return spelled is null ? null
            : headers.Text(spelled) ?? (headers.Child(spelled) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : null);
    }

    // A body that is not JSON contains no items.
    private static async Task<JsonDocument?> Parse(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            // The body is already in memory, and a cancellation must not discard responses.
            return await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(CancellationToken.None), cancellationToken: CancellationToken.None);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ReadOnlyMemory<byte> Body(IReadOnlyList<string> addresses, GraphCall call)
    {
        var bytes = new ArrayBufferWriter<byte>(addresses.Count * 512);
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteStartArray("requests");
        foreach (var (place, address) in addresses.Index())
        {
            json.WriteStartObject();
            json.WriteString("id", place.ToString(CultureInfo.InvariantCulture));
            json.WriteString("method", call.IsRead ? "GET" : "POST");
            json.WriteString("url", address);
            if (call.IsRead)
            {
                json.WriteStartObject("headers");
                json.WriteString("Prefer", GraphConnection.NewMembers);
                if (call.IsCount)
                {
                    json.WriteString(GraphConnection.ConsistencyLevel, GraphConnection.Eventual);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }
}
