using System.Text;

namespace Passcode.Api.Tests.Helpdesk;

/// <summary>Whether a delivery proves itself, judged without Passcode's code: by what an honest sender would have put on the same body.</summary>
internal static class Oracle
{
    public static bool IsProven(Message message, DateTimeOffset now)
    {
        var honest = Sender.Sign(message, now, message.Headers.GetValueOrDefault("webhook-id", ""));
        bool Same(string header) => message.Headers.GetValueOrDefault(header) == honest.Headers[header];
        return message.Source switch
        {
            "zendesk" => Same("X-Zendesk-Webhook-Signature-Timestamp") && Same("X-Zendesk-Webhook-Signature"),
            "standardwebhooks" => message.Headers.GetValueOrDefault("webhook-id") is { Length: > 0 } id
                && !id.Contains('\n', StringComparison.Ordinal)
                && Same("webhook-timestamp")
                && message.Headers.GetValueOrDefault("webhook-signature", "\n") is var items
                && !items.Contains('\n', StringComparison.Ordinal)
                && items.Split(' ').Contains(honest.Headers["webhook-signature"]),
            "jira" => Same("X-Hub-Signature") || IsSameHex(message, honest, "X-Hub-Signature", "sha256="),
            "acme" => IsSameHex(message, honest, "X-Acme-Signature", "v0="),
            "cloudevents" => Same("X-Passcode-Secret"),
            _ => IsBasic(message),
        };
    }

    private static bool IsSameHex(Message message, Message honest, string header, string prefix) =>
        message.Headers.GetValueOrDefault(header, "\n") is var value
        && !value.Contains('\n', StringComparison.Ordinal)
        && value.Split(',', ' ').Any(item => item.StartsWith(prefix, StringComparison.Ordinal)
            && string.Equals(item, honest.Headers[header], StringComparison.OrdinalIgnoreCase));

    private static bool IsBasic(Message message)
    {
        var value = message.Headers.GetValueOrDefault("Authorization", "");
        var credentials = new byte[value.Length + 1];
        return value.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)
            && !value.Contains('\n', StringComparison.Ordinal)
            && Convert.TryFromBase64String(value[6..].Trim(), credentials, out var length)
            && Encoding.UTF8.GetString(credentials, 0, length) == "passcode:" + Sender.Secret;
    }
}
