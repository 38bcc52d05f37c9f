using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Passcode.Testing.Drivers;

/// <summary>A receiver of events on this machine, which checks every signature.</summary>
public sealed class Hook : IAsyncDisposable
{
    /// <summary>What events are signed with.</summary>
    public const string Key = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw0123456789ab";

    private readonly WebApplication _app;

    private Hook(WebApplication app) => _app = app;

    /// <summary>What it answers to the event with this number, counted from 1.</summary>
    public Func<int, int> Answer { get; set; } = _ => StatusCodes.Status200OK;

    /// <summary>The events whose signature is good.</summary>
    public ConcurrentQueue<JsonElement> Events { get; } = new();

    /// <summary>The requests whose signature is not.</summary>
    public ConcurrentQueue<string> Forgeries { get; } = new();

    /// <summary>An address with a signature of its own, as Logic Apps makes them.</summary>
    public string Address => _app.Urls.Single() + "/workflows/42/run?sp=%2Ftriggers%2Fmanual%2Frun&sig=S3cret%2BSignature";

    /// <summary>Starts one on a free port.</summary>
    public static async Task<Hook> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var hook = new Hook(app);
        app.Run(hook.Take);
        await app.StartAsync();
        return hook;
    }

    /// <summary>Waits for events.</summary>
    public Task<IReadOnlyList<JsonElement>> Until(int count) => Patience.Until(
        () => Task.FromResult<IReadOnlyList<JsonElement>>([.. Events]), events => events.Count >= count);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        if (IsSigned(http.Request.Headers, body) && http.Request.QueryString.Value == "?sp=%2Ftriggers%2Fmanual%2Frun&sig=S3cret%2BSignature")
        {
            Events.Enqueue(JsonElement.Parse(body));
        }
        else
        {
            Forgeries.Enqueue(body);
        }

        http.Response.StatusCode = Answer(Events.Count);
    }

    private static bool IsSigned(IHeaderDictionary headers, string body)
    {
        var content = Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}");
        var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Key["whsec_".Length..]), content));
        return headers["webhook-signature"].ToString().Split(' ').Contains(expected);
    }
}
