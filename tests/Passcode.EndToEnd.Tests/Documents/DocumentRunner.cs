using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Passcode.EndToEnd.Tests.Documents;

/// <summary>Runs the blocks of documents against a host, in order.</summary>
/// <param name="address">The address of the host.</param>
/// <param name="variables">The environment of the commands. <c>KEY</c> is the credential of a request that shows none.</param>
/// <param name="events">Receives the events of all resets.</param>
internal sealed partial class DocumentRunner(Uri address, IReadOnlyDictionary<string, string> variables, HttpReceiver events) : IAsyncDisposable
{
    private const string DocumentedAddress = "http://127.0.0.1:7071";
    private const string Any = "…";

    // In place of the tools of Azure, for what a document asks of them beside calls of Passcode.
    private const string Shell = """
        azd() { case "$*" in 'env get-value PASSCODE_URL') echo "$URL";; 'env get-value '*) echo "$3";; *) missing azd "$@";; esac; }
        az() { case "$*" in 'account get-access-token '*) echo "$TOKEN";; 'account show --query user.name '*) echo "$USER_NAME";; *) missing az "$@";; esac; }
        missing() { echo "$* is not simulated" >&2; return 64; }
        set -euo pipefail; set -a; [ ! -f "$STATE" ] || . "$STATE"; cd "$WORK"
        """;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = address, Timeout = Poll.Timeout };
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _ids = [];
    private DocumentBlock? _previous;

    /// <summary>The settings that the documents have shown so far, by the names of environment variables.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>How much later than its request a state comes that a document shows.</summary>
    public TimeSpan Soon { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Runs a block, and compares what it does with what it and the block after it say.</summary>
    /// <returns>What is wrong; null if nothing is.</returns>
    public async Task<string?> Run(DocumentBlock block, DocumentBlock? next)
    {
        var problem = await Try(block, next);
        _previous = block;
        return problem;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _folder.DisposeAsync();
    }

    private async Task<string?> Try(DocumentBlock block, DocumentBlock? next) => block switch
    {
        { IsOther: true } => null,
        { Language: "bash" } when block.Text.Contains(" --json ", StringComparison.Ordinal) => "uses curl --json, which Ubuntu 22.04 lacks",
        { Note: DocumentBlock.Answer } when _previous is { Language: "bash", Note: "" } => null, // which was compared with it
        { Language: "bash", IsMarked: true } => (await Bash("set -n\n" + block.Text)).Error,
        { Language: "json", IsMarked: true } => Expected.Json(block.Text) is null ? "is null" : null,
        { IsMarked: true } => null,
        { Language: "json" or "ini", Note: DocumentBlock.Settings } => Collect(block),
        { Language: "http" or "json", Note: DocumentBlock.Event } => await Receive(block),
        { Language: "json" } when block.Note.StartsWith(DocumentBlock.PartOf, StringComparison.Ordinal) => Find(block),
        { Language: "http", Note: "" } => await Send(block.Text),
        { Language: "bash", Note: "" } => await Shows(() => Bash(block.Text), next?.Note == DocumentBlock.Answer ? next.Text : Any),
        _ => $"```{block.Language} after '{block.Note}' does not run, and the note is not known",
    };

    private async Task<string?> Shows(Func<Task<(string? Error, string Output)>> run, string shown)
    {
        string? Difference((string? Error, string Output) result) => result.Error ?? Expected.Difference(shown, result.Output);
        var first = await run();
        return first.Error is not null || shown == Any || Difference(first) is null
            ? Difference(first)
            : await Until(async () => Difference(await run()));
    }

    private async Task<string?> Until(Func<Task<string?>> compare)
    {
        string? difference = null;
        try
        {
            return await Poll.Until<string?>(async () => difference = await compare(), found => found is null, Soon);
        }
        catch (TimeoutException)
        {
            return difference;
        }
    }

    private async Task<(string? Error, string Output)> Bash(string commands)
    {
        var text = commands.Replace(DocumentedAddress, address.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal);
        var start = new ProcessStartInfo("bash", ["-c", $"{Shell}\n{text}\nexport -p >\"$STATE\""]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        start.Environment["NO_PROXY"] = "127.0.0.1";
        start.Environment["URL"] = address.AbsoluteUri.TrimEnd('/');
        start.Environment["WORK"] = _folder.Path;
        start.Environment["STATE"] = Path.Combine(_folder.Path, "state");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode == 0 ? null : $"ends with {process.ExitCode}: {output}{await errors}", output);
    }

    private async Task<string?> Send(string text)
    {
        var parts = Status().Split(text, 2);
        var (line, headers, body) = Message(parts[0]);
        var (status, shownHeaders, shownBody) = parts.Length > 1 ? Message(Status().Match(text).Value + parts[1]) : ("2", [], Any);
        var difference = await Try();
        // A reader is slower: what a GET returns, or a conflict, can change until then.
        return difference is not null && (line.StartsWith("GET", StringComparison.Ordinal) || difference.StartsWith("answers 409", StringComparison.Ordinal)) ? await Until(Try) : difference;

        async Task<string?> Try()
        {
            using var response = await _http.SendAsync(Request(line, headers, body));
            var answer = AsDocumented(await response.Content.ReadAsStringAsync());
            Remember(line, answer, response.Headers.Location?.AbsoluteUri);
            if (!$"{(int)response.StatusCode}".StartsWith(status.Split(' ')[0], StringComparison.Ordinal))
            {
                return $"answers {(int)response.StatusCode} {answer}";
            }

            var all = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            return shownHeaders.Select(header => all.TryGetValue(header.Name, out var value)
                    ? Expected.Difference(header.Value, AsDocumented(value))
                    : $"shows the header {header.Name}, which is not there")
                .Append(shownBody.Length == 0 ? null : Expected.Difference(shownBody, answer))
                .FirstOrDefault(found => found is not null);
        }
    }

    private string AsDocumented(string text) => text
        .Replace(address.AbsoluteUri, "https://passcode.contoso.example/", StringComparison.Ordinal)
        .Replace(events.Address, "https://receiver.contoso.example", StringComparison.Ordinal);

    private HttpRequestMessage Request(string line, List<(string Name, string Value)> headers, string body)
    {
        var (method, path) = (line.Split(' ')[0], line.Split(' ')[1]);
        var request = new HttpRequestMessage(new HttpMethod(method), IdPlaceholder().Replace(path, place => $"/{place.Groups[1].Value}/{_ids[place.Groups[1].Value]}"));
        if (body.Length > 0)
        {
            request.Content = new StringContent(body.Replace("https://…", events.Address, StringComparison.Ordinal), Encoding.UTF8);
            request.Content.Headers.Remove("Content-Type");
        }

        var credential = headers.Exists(header => header.Name is "Authorization") ? [] : new[] { ("X-Api-Key", variables["KEY"]) };
        foreach (var (name, value) in headers.Where(header => header.Name is not "X-Api-Key").Concat(credential))
        {
            var known = variables.Aggregate(value, (text, variable) => text.Replace("$" + variable.Key, variable.Value, StringComparison.Ordinal));
            _ = request.Headers.TryAddWithoutValidation(name, known) || request.Content!.Headers.TryAddWithoutValidation(name, known);
        }

        return request;
    }

    private void Remember(string line, string answer, string? location)
    {
        if (location?.Split("/api/operations/") is [_, var token])
        {
            _ids["operations"] = token;
        }

        if (answer.StartsWith('{') && Collection().Match(line) is { Success: true } collection
            && JsonElement.Parse(answer).TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String)
        {
            _ids[collection.Groups[1].Value] = id.GetString()!;
        }
    }

    private Task<string?> Receive(DocumentBlock block)
    {
        var (_, headers, body) = block.Language == "json" ? ("", [], block.Text) : Message(block.Text);
        return Until(() => Task.FromResult(events.Requests
            .Where(received => headers.TrueForAll(header => received.Headers.ContainsKey(header.Name)))
            .Select(received => Expected.Difference(body, Encoding.UTF8.GetString(received.Body)))
            .OrderBy(difference => difference is not null)
            .FirstOrDefault("no event with these headers was received")));
    }

    private static string? Find(DocumentBlock block)
    {
        var part = Expected.Json(block.Text).AsObject().Single();
        return All(JsonNode.Parse(Repository.Read(block.Note[DocumentBlock.PartOf.Length..]))).Where(node => node.Key == part.Key)
            .Select(node => Expected.Difference(part.Value, node.Value, "$"))
            .FirstOrDefault($"is not {block.Note}");

        static IEnumerable<KeyValuePair<string, JsonNode?>> All(JsonNode? node) => node is JsonObject members ? members.Concat(members.SelectMany(member => All(member.Value))) : [];
    }

    private string? Collect(DocumentBlock block)
    {
        IEnumerable<KeyValuePair<string, string?>> shown = block.Language == "ini"
            ? block.Text.Split('\n').Select(line => line.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1].Split(" #")[0].Trim()))
            : new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Expected.Json(block.Text).ToJsonString()))).Build().AsEnumerable();
        foreach (var (name, value) in shown.Where(setting => setting.Value is not null))
        {
            var key = name.Replace(":", "__", StringComparison.Ordinal);
            Settings[key.StartsWith("Passcode__", StringComparison.Ordinal) ? key : "Passcode__Helpdesk__Sources__" + key] = value == Any ? "a-secret-that-is-long-enough" : value!;
        }

        return null;
    }

    private static (string Line, List<(string Name, string Value)> Headers, string Body) Message(string text)
    {
        var parts = text.Trim().Split("\n\n", 2);
        var lines = parts[0].Split('\n');
        return (lines[0], [.. lines[1..].Select(line => line.Split(": ", 2)).Select(pair => (pair[0], pair[1]))], parts.Length > 1 ? parts[1].Trim() : "");
    }

    [GeneratedRegex(@"^\d\d\d [A-Z][A-Za-z ]+$", RegexOptions.Multiline)]
    private static partial Regex Status();

    [GeneratedRegex(@"/([a-z-]+)/\{(id|token)\}")]
    private static partial Regex IdPlaceholder();

    [GeneratedRegex(@"/api/([a-z-]+)")]
    private static partial Regex Collection();
}
