using System.Text;
using System.Text.Json;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Batch;

/// <summary><c>POST $batch</c>. Each item is handled like a separate request, with its own limits, faults and status. Items run
/// concurrently, except for dependencies. A connection fault of one item affects the whole batch, after the other items were
/// executed.</summary>
internal sealed class BatchResult(Simulation simulation)
{
    public async Task<GraphResponse> AnswerAsync(GraphRequest request, long sequence, CancellationToken cancellationToken)
    {
        var (items, error) = BatchReader.Read(request.Body);
        if (items is null)
            return GraphErrors.BadRequest(request, error!);

        var running = new Dictionary<string, Task<GraphResponse>>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
            running[item.Id] = ItemAsync(request, sequence, item, [.. item.DependsOn.Select(id => running[id])], cancellationToken);
        var responses = await Task.WhenAll(items.Select(async item => (item.Id, Response: await running[item.Id])));

        if (responses.Select(item => item.Response).FirstOrDefault(response => response.Fate != ConnectionFate.Answered) is { } unanswered)
            return unanswered;
        return GraphResponse.Json(json =>
        {
            json.WriteStartArray("responses");
            foreach (var (id, response) in Shuffled(responses, sequence))
                Write(json, id, response);
            json.WriteEndArray();
        });
    }

    private async Task<GraphResponse> ItemAsync(
        GraphRequest batch, long sequence, BatchItem item, Task<GraphResponse>[] dependsOn, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<string, string>(batch.Headers, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in item.Headers)
            headers[name] = value;
        var request = GraphRequest.Read(
            item.Method, batch.Origin, $"/{batch.Version}/{item.Url.TrimStart('/')}", headers,
            item.Body is { } body ? Encoding.UTF8.GetBytes(body.GetRawText()) : default, simulation.Time.GetUtcNow());

        var before = await Task.WhenAll(dependsOn);
        if (before.Any(response => response.Status is < 200 or > 299))
            return GraphErrors.From(request, StatusCodes.Status424FailedDependency, "FailedDependency", "A request that this one depends on has failed.");
        return Uri.IsWellFormedUriString(item.Url, UriKind.Absolute)
            ? GraphErrors.BadRequest(request, "The url of a batch request must be relative.")
            : await simulation.Pipeline.AnswerAsync(request, $"{sequence}:{item.Id}", cancellationToken);
    }

    /// <summary>The docs do not guarantee an order, so the simulator uses a different one each time.</summary>
    private IEnumerable<(string Id, GraphResponse Response)> Shuffled((string Id, GraphResponse Response)[] responses, long sequence) =>
        responses.Index().OrderBy(item => Noise.At(simulation.Options.Seed ^ sequence, item.Index)).Select(item => item.Item);

    private static void Write(Utf8JsonWriter json, string id, GraphResponse response)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteNumber("status", response.Status);
        json.WriteStartObject("headers");
        foreach (var (name, value) in response.Headers)
            json.WriteString(name, value);
        if (!response.Body.IsEmpty)
            json.WriteString("Content-Type", response.ContentType);
        json.WriteEndObject();
        if (response.IsJson)
        {
            json.WritePropertyName("body");
            json.WriteRawValue(response.Body.Span);
        }
        else if (!response.Body.IsEmpty)
        {
            json.WriteString("body", response.Body.Span);
        }

        json.WriteEndObject();
    }
}
