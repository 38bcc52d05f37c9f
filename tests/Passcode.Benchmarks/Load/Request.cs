using System.Text;

namespace Passcode.Benchmarks.Load;

/// <summary>The requests of the mix: good ones and bad ones of each kind.</summary>
internal static class Request
{
    private static readonly byte[] Large = Encoding.UTF8.GetBytes($$"""{"reason":"{{new string('x', 100_000)}}"}""");

    /// <summary>The next of the mix.</summary>
    /// <param name="number">Counts requests; says what comes.</param>
    /// <param name="apiKey">The key of the host.</param>
    /// <param name="device">Gives the next device to reset.</param>
    public static (string Kind, HttpRequestMessage Message) Next(int number, string apiKey, Func<TenantDevice> device) => (number % 20) switch
    {
        0 or 10 => ("reset", With(apiKey, Post("api/resets", $$"""{"device":{"serialNumber":"{{device().SerialNumber}}"},"requestedBy":"agent@contoso.example"}"""), Guid.NewGuid().ToString())),
        1 or 2 or 3 or 4 => ("list", With(apiKey, Get("api/resets?top=5"))),
        5 => ("reset of many fields wrong", With(apiKey, Post("api/resets", """{"device":{"imei":"x","serialNumber":""},"callbackUrl":"ftp://x"}"""))),
        6 => ("half a body", With(apiKey, Post("api/resets", """{"device":{"serialNumb"""))),
        7 => ("unknown reset", With(apiKey, Get("api/resets/00000000000000000000000000000000"))),
        8 => ("eligibility", With(apiKey, Post("api/eligibility", $$$"""{"device":{"serialNumber":"NONE{{{number}}}"}}"""))),
        9 => ("body too large", With(apiKey, Post("api/resets", Large))),
        11 or 12 => ("no key", Get("api/resets")),
        13 or 14 => ("wrong key", With("key-" + new string('0', 40), Get("api/resets"))),
        15 => ("guessed operation", Get("api/operations/AQGcqUUKAHBnmtww")),
        16 => ("forged delivery", Post("api/helpdesk/servicenow", """{"number":"INC1"}""")),
        17 => ("no route", Get("api/no/such/route")),
        18 => ("wrong method", With(apiKey, new HttpRequestMessage(HttpMethod.Delete, "api/resets"))),
        _ => ("live", Get("api/health/live")),
    };

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    private static HttpRequestMessage Post(string path, string body) => Post(path, Encoding.UTF8.GetBytes(body));

    private static HttpRequestMessage Post(string path, byte[] body)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new("application/json");
        return message;
    }

    private static HttpRequestMessage With(string apiKey, HttpRequestMessage message, string? idempotencyKey = null)
    {
        message.Headers.Add("X-Api-Key", apiKey);
        if (idempotencyKey is not null)
        {
            message.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        return message;
    }
}
