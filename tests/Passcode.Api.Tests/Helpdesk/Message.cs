using System.Text;

namespace Passcode.Api.Tests.Helpdesk;

/// <summary>A delivery as it is on the wire.</summary>
internal sealed record Message(string Source, byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public Message With(string header, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase) { [header] = value } };

    public Message Without(string header) =>
        this with { Headers = Headers.Where(pair => pair.Key != header).ToDictionary(StringComparer.OrdinalIgnoreCase) };

    public bool Has(Message honest, string header) => Headers.GetValueOrDefault(header) == honest.Headers[header];

    /// <summary>Whether a header has an honest signature in hexadecimal of any case, among others.</summary>
    public bool HasHex(Message honest, string header, string prefix) =>
        Headers.GetValueOrDefault(header, "\n") is var value
        && !value.Contains('\n', StringComparison.Ordinal)
        && value.Split(',', ' ').Any(item => item.StartsWith(prefix, StringComparison.Ordinal)
            && string.Equals(item, honest.Headers[header], StringComparison.OrdinalIgnoreCase));

    public Message WithBody(string body) => this with { Body = Encoding.UTF8.GetBytes(body) };
}
