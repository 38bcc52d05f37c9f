using System.Text;

namespace Passcode.Api.Tests.Helpdesk;

/// <summary>A delivery as it is on the wire.</summary>
internal sealed record Message(string Source, byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public Message With(string header, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase) { [header] = value } };

    public Message Without(string header) =>
        this with { Headers = Headers.Where(pair => pair.Key != header).ToDictionary(StringComparer.OrdinalIgnoreCase) };

    public Message WithBody(string body) => this with { Body = Encoding.UTF8.GetBytes(body) };
}
