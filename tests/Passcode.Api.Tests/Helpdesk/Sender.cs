using System.Text;

namespace Passcode.Api.Tests.Helpdesk;

/// <summary>Sends as the helpdesks do.</summary>
internal static class Sender
{
    public const string Secret = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3";
    public const string NextSecret = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4";

    public static Message Send(string source, DateTimeOffset now, string? body = null, string id = "delivery-1", string secret = Secret) =>
        Sign(new Message(source, Encoding.UTF8.GetBytes(body ?? SampleHelpdesk.From(source).Body), new Dictionary<string, string>()), now, id, secret);

    /// <summary>Puts the proof of a message's source on it.</summary>
    public static Message Sign(Message message, DateTimeOffset now, string id = "delivery-1", string secret = Secret)
    {
        var sign = SampleHelpdesk.All.FirstOrDefault(helpdesk => helpdesk.Source == message.Source)?.Sign ?? SampleHelpdesk.Basic;
        var signed = sign(message, id, now, secret);
        return signed.Headers.ContainsKey("Content-Type") ? signed : signed.With("Content-Type", "application/json");
    }
}
