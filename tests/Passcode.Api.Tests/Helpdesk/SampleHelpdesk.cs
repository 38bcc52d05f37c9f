using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Passcode.Core.Devices;

namespace Passcode.Api.Tests.Helpdesk;

/// <summary>
/// A helpdesk by its own documents and not by Passcode's code. Each preset has one; the tests of payloads, proofs, replays, documented steps and
/// mutated deliveries run for all of them.
/// </summary>
/// <param name="Source">The name of the preset.</param>
/// <param name="Body">A webhook that requests a reset.</param>
/// <param name="Maps">What is read from it: the ticket, the requester, the device, the reason and the key that identifies the delivery.</param>
/// <param name="Sign">Adds what its sender adds to a message with an ID, at a time, with a secret.</param>
/// <param name="IsProven">Whether a message proves itself, judged by what an honest sender adds to the same body.</param>
/// <param name="Heading">The section of <c>docs/helpdesk.md</c> with the template of its body; null if it shows none.</param>
internal sealed record SampleHelpdesk(
    string Source,
    string Body,
    (string TicketId, string Requester, DeviceReference Device, string? Reason, string Key) Maps,
    Func<Message, string, DateTimeOffset, string, Message> Sign,
    Func<Message, Message, bool> IsProven,
    string? Heading = null)
{
    private const string Adele = "adele.vance@contoso.example";
    private static readonly DeviceReference Intune = new(DeviceKey.IntuneDeviceId, "b6a3c5d2-1f0e-4c55-9a37-2c4f8e0d7a11");
    private static readonly DeviceReference Serial = new(DeviceKey.SerialNumber, "F9FXK2ABCD12");

    public static IReadOnlyList<SampleHelpdesk> All { get; } =
    [
        new(
            "servicenow",
            TestData.Payload("servicenow-business-rule.json"),
            ("INC0010045", Adele, Intune, "User locked out of iPhone", "delivery 9d385017c611228701d22104cc95c371-3"),
            Basic,
            IsBasic),
        new(
            "zendesk",
            TestData.Payload("zendesk-trigger.json"),
            ("35436", Adele, Intune, "Reset passcode for my work phone", "delivery delivery-1"),
            (message, id, now, secret) => message
                .With("X-Zendesk-Webhook-Invocation-Id", id)
                .With("X-Zendesk-Webhook-Signature-Timestamp", Iso(now))
                .With("X-Zendesk-Webhook-Signature", Convert.ToBase64String(Mac(Encoding.UTF8.GetBytes(secret), Iso(now), message.Body))),
            (message, honest) => message.Has(honest, "X-Zendesk-Webhook-Signature-Timestamp") && message.Has(honest, "X-Zendesk-Webhook-Signature"),
            "Zendesk"),
        new(
            "freshservice",
            TestData.Payload("freshservice-automator.json"),
            ("1042", Adele, Intune, "Reset device passcode", $"ticket 1042 intuneDeviceId {Intune.Value.ToUpperInvariant()}"),
            Basic,
            IsBasic,
            "Freshservice"),
        new(
            "freshdesk",
            TestData.Payload("freshdesk-automation.json"),
            ("1043", Adele, Serial, "Reset device passcode", $"ticket 1043 serialNumber {Serial.Value}"),
            Basic,
            IsBasic,
            "Freshservice"),
        new(
            "jira",
            TestData.Payload("jira-admin-webhook.json"),
            ("KAN-3", "712020:28d10afc-d4b0-47f2-b86f-74d9a5f29c81", Intune, "Reset passcode", "delivery delivery-1"),
            (message, id, _, secret) => message
                .With("X-Atlassian-Webhook-Identifier", id)
                .With("X-Hub-Signature", "sha256=" + Convert.ToHexStringLower(Mac(Encoding.UTF8.GetBytes(secret), "", message.Body))),
            (message, honest) => message.Has(honest, "X-Hub-Signature") || message.HasHex(honest, "X-Hub-Signature", "sha256="),
            "Jira"),
        new(
            "standardwebhooks",
            TestData.Payload("generic-standard-webhooks.json"),
            ("T-1001", Adele, Intune, null, "delivery delivery-1"),
            (message, id, now, secret) => message
                .With("webhook-id", id)
                .With("webhook-timestamp", Seconds(now))
                .With("webhook-signature", "v1," + Convert.ToBase64String(Mac(Convert.FromBase64String(secret), $"{id}.{Seconds(now)}.", message.Body))),
            (message, honest) => message.Headers.GetValueOrDefault("webhook-id") is { Length: > 0 } id
                && !id.Contains('\n', StringComparison.Ordinal)
                && message.Has(honest, "webhook-timestamp")
                && message.Headers.GetValueOrDefault("webhook-signature", "\n") is var items
                && !items.Contains('\n', StringComparison.Ordinal)
                && items.Split(' ').Contains(honest.Headers["webhook-signature"])),
        new(
            "cloudevents",
            TestData.Payload("cloudevents-structured.json"),
            ("T-1001", Adele, Intune, null, "delivery /helpdesk/contoso-A234--1234--1234"),
            (message, _, _, secret) =>
                (message.Headers.ContainsKey("Content-Type") ? message : message.With("Content-Type", "application/cloudevents+json")).With("X-Passcode-Secret", secret),
            (message, honest) => message.Has(honest, "X-Passcode-Secret")),
        // No preset: a source that exists by configuration alone.
        new(
            "acme",
            """{"case":{"no":7,"by":"adele.vance@contoso.example","asset":{"sn":"F9FXK2ABCD12"}}}""",
            ("7", Adele, Serial, null, "delivery delivery-1"),
            (message, id, _, secret) => message
                .With("X-Acme-Delivery", id)
                .With("X-Acme-Signature", "v0=" + Convert.ToHexString(Mac(Encoding.UTF8.GetBytes(secret), "", message.Body))),
            (message, honest) => message.HasHex(honest, "X-Acme-Signature", "v0=")),
    ];

    public static TheoryData<string> Sources => new(All.Select(helpdesk => helpdesk.Source));

    public static SampleHelpdesk From(string source) => All.Single(helpdesk => helpdesk.Source == source);

    /// <summary>How a source signs that has no sample: by the password of its user.</summary>
    public static Message Basic(Message message, string id, DateTimeOffset now, string secret) =>
        message.With("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("passcode:" + secret)));

    private static bool IsBasic(Message message, Message honest)
    {
        var value = message.Headers.GetValueOrDefault("Authorization", "");
        var credentials = new byte[value.Length + 1];
        return value.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)
            && !value.Contains('\n', StringComparison.Ordinal)
            && Convert.TryFromBase64String(value[6..].Trim(), credentials, out var length)
            && Encoding.UTF8.GetString(credentials, 0, length) == "passcode:" + Sender.Secret;
    }

    private static string Seconds(DateTimeOffset now) => now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static byte[] Mac(byte[] key, string before, byte[] body) => HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes(before), .. body]);
}
