using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Passcode.Api.Tests.Helpdesk;

/// <summary>Changes deliveries in the ways that break parsers and checks.</summary>
internal static class Mutator
{
    public const int Kinds = 12;

    private static readonly string[] Snippets =
    [
        "\"", "\\", "{", "}", "[", ",", ":", "\0", "\u2028", "{{x}}", "${x}", "<<x>>", "\\ud800", "\\u0000", "null", "1e999", "-", "\uFEFF", "//x\n",
        ",\"ticket_id\":\"2\"", new string('[', 80), "\u00e9\ud83d\udd12", "NaN", "\"a\":{\"value\":{\"value\":1}},",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e400", "123456789012345678901234567890", "\"\"", "\" \"", "\"{{ticket.id}}\"", "\"${x}\"", "\"<<x\"", "\"\\ud83d\"",
        "\"\\u0000\"", "\"\\u202e\"", "[]", "{}", "[[1]]", "{\"value\":\"x\"}", "{\"value\":{\"value\":1}}", "{\"value\":[]}", "\"62826bf03710200044e0bfc8bcbe5df1\"",
        "\"a@b\"", "\"b6a3c5d2-1f0e-4c55-9a37-2c4f8e0d7a11\"", "\"" + new string('x', 5000) + "\"", "\"a\\nb\"", "\"1.0\"", "\"reset_passcode\"",
    ];

    private static readonly string[] Headers =
    [
        "Content-Type", "ce-id", "ce-source", "ce-specversion", "ce-type", "ce-data", "ce-", "Authorization", "webhook-id", "webhook-timestamp", "webhook-signature",
        "X-Hub-Signature", "X-Hub-Signature-256", "X-Zendesk-Webhook-Invocation-Id", "X-Zendesk-Webhook-Signature", "X-Zendesk-Webhook-Signature-Timestamp",
        "X-Atlassian-Webhook-Identifier", "X-Passcode-Secret", "X-Acme-Signature", "X-Acme-Delivery", "Idempotency-Key", "Content-Encoding",
    ];

    private static readonly string[] HeaderValues =
    [
        "", " ", ",", "\0", "a\nb", "v1,", "v1,=", "v1,!!!! v1", "sha256=", "sha256=zz", "sha256=00", "Basic", "Basic ", "Basic =", "Basic OnBhc3Njb2Rl", "Bearer x",
        "99999999999999999999", "-1", "253402300799", "2021-13-45T99:99:99Z", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "application/cloudevents+json",
        "application/cloudevents-batch+json", "application/json;charset=\"", "text/xml", "1.0", "%", "%C3", "%00%ff", "\ud800", "\u00e9", new string('A', 9000),
    ];

    public static Message Apply(Message message, Mutation mutation)
    {
        var (kind, at, pick) = mutation;
        var body = message.Body;
        var start = body.Length == 0 ? 0 : at % body.Length;
        var end = Math.Min(body.Length, start + 1 + (pick % 24));
        return kind switch
        {
            0 when body.Length > 0 => message with { Body = Changed(body, start, pick) },
            1 => message with { Body = [.. body[..start], .. body[end..]] },
            2 => message with { Body = [.. body[..end], .. body[start..]] },
            3 => message with { Body = [.. body[..start], .. Encoding.UTF8.GetBytes(Snippets[pick % Snippets.Length]), .. body[start..]] },
            4 or 5 or 6 => WithValue(message, at, Values[pick % Values.Length]),
            7 => message with { Body = pick % 4 == 0 ? Encoding.UTF8.GetBytes(Values[at % Values.Length]) : body[..start] },
            8 => WithChangedHeader(message, at, pick),
            9 => message.Without(Pick(message, at)),
            10 => message.With(Pick(message, at), HeaderValues[pick % HeaderValues.Length]),
            11 => message.With(Headers[at % Headers.Length], HeaderValues[pick % HeaderValues.Length]),
            _ => message,
        };
    }

    private static string Pick(Message message, int at) =>
        message.Headers.Count == 0 ? "X-None" : message.Headers.Keys.Order(StringComparer.Ordinal).ElementAt(at % message.Headers.Count);

    private static byte[] Changed(byte[] body, int at, int pick)
    {
        var changed = body.ToArray();
        changed[at] ^= (byte)(1 + (pick % 255));
        return changed;
    }

    private static Message WithChangedHeader(Message message, int at, int pick)
    {
        var name = Pick(message, at);
        if (!message.Headers.TryGetValue(name, out var value) || value.Length == 0)
        {
            return message;
        }

        var changed = value.ToCharArray();
        changed[pick % changed.Length] ^= (char)(1 + (at % 127));
        return message.With(name, new string(changed));
    }

    // Puts another value in the place of one that the JSON has; a body that is no JSON any more stays as it is.
    private static Message WithValue(Message message, int at, string value)
    {
        try
        {
            var root = JsonNode.Parse(message.Body);
            var places = Places(root).ToList();
            if (places.Count > 0)
            {
                places[at % places.Count](JsonNode.Parse(value));
            }

            return message.WithBody(root?.ToJsonString() ?? "null");
        }
        catch (Exception noJson) when (noJson is JsonException or ArgumentException or InvalidOperationException)
        {
            return message;
        }
    }

    private static IEnumerable<Action<JsonNode?>> Places(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject known:
                foreach (var (name, child) in known.ToList())
                {
                    yield return value => known[name] = value;
                    foreach (var place in Places(child))
                    {
                        yield return place;
                    }
                }

                break;
            case JsonArray list:
                for (var index = 0; index < list.Count; index++)
                {
                    var place = index;
                    yield return value => list[place] = value;
                }

                break;
        }
    }
}

/// <summary>A change to a delivery, as numbers that can be made smaller when a test fails.</summary>
internal sealed record Mutation(int Kind, int At, int Pick);
