using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Passcode.Api.Tests.Helpdesk;

/// <summary>Sends as the helpdesks do, by their own documents and not by Passcode's code.</summary>
internal static class Sender
{
    public const string Secret = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3";
    public const string NextSecret = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4";

    /// <summary>The presets, and a source that exists by configuration alone.</summary>
    public static readonly string[] Sources =
        ["servicenow", "zendesk", "freshservice", "freshdesk", "jira", "standardwebhooks", "cloudevents", "acme"];

    public static string Fixture(string source) => source switch
    {
        "servicenow" => TestData.Payload("servicenow-business-rule.json"),
        "zendesk" => TestData.Payload("zendesk-trigger.json"),
        "freshservice" => TestData.Payload("freshservice-automator.json"),
        "freshdesk" => TestData.Payload("freshdesk-automation.json"),
        "jira" => TestData.Payload("jira-admin-webhook.json"),
        "standardwebhooks" => TestData.Payload("generic-standard-webhooks.json"),
        "cloudevents" => TestData.Payload("cloudevents-structured.json"),
        _ => """{"case":{"no":7,"by":"adele.vance@contoso.example","asset":{"sn":"F9FXK2ABCD12"}}}""",
    };

    public static Message Send(string source, DateTimeOffset now, string? body = null, string id = "delivery-1", string secret = Secret) =>
        Sign(new Message(source, Encoding.UTF8.GetBytes(body ?? Fixture(source)), new Dictionary<string, string>()), now, id, secret);

    /// <summary>Puts the proof of a message's source on it.</summary>
    public static Message Sign(Message message, DateTimeOffset now, string id = "delivery-1", string secret = Secret)
    {
        var seconds = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var iso = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var signed = message.Source switch
        {
            "zendesk" => message
                .With("X-Zendesk-Webhook-Invocation-Id", id)
                .With("X-Zendesk-Webhook-Signature-Timestamp", iso)
                .With("X-Zendesk-Webhook-Signature", Convert.ToBase64String(Mac(Encoding.UTF8.GetBytes(secret), iso, message.Body))),
            "standardwebhooks" => message
                .With("webhook-id", id)
                .With("webhook-timestamp", seconds)
                .With("webhook-signature", "v1," + Convert.ToBase64String(Mac(Convert.FromBase64String(secret), $"{id}.{seconds}.", message.Body))),
            "jira" => message
                .With("X-Atlassian-Webhook-Identifier", id)
                .With("X-Hub-Signature", "sha256=" + Convert.ToHexStringLower(Mac(Encoding.UTF8.GetBytes(secret), "", message.Body))),
            "acme" => message
                .With("X-Acme-Delivery", id)
                .With("X-Acme-Signature", "v0=" + Convert.ToHexString(Mac(Encoding.UTF8.GetBytes(secret), "", message.Body))),
            "cloudevents" => message.With("X-Passcode-Secret", secret),
            _ => message.With("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("passcode:" + secret))),
        };
        return signed.Headers.ContainsKey("Content-Type") ? signed
            : signed.With("Content-Type", message.Source == "cloudevents" ? "application/cloudevents+json" : "application/json");
    }

    private static byte[] Mac(byte[] key, string before, byte[] body) => HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes(before), .. body]);
}
