using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Passcode.Adapters.Tests.Graph;

/// <summary>Speaks just enough HTTP to answer in ways that no decent server would: byte by byte as a test says, or by hanging up.</summary>
internal sealed partial class RawServer : IDisposable
{
    private const int TlsHello = 0x16;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _bodies = new();
    private readonly Func<string, string?> _answer;

    /// <param name="answer">The bytes for a request's head; null hangs up without an answer.</param>
    public RawServer(Func<string, string?> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = Accept();
    }

    public string Address => "http://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

    /// <summary>The heads of all requests that arrived.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>The bodies of the requests that had one.</summary>
    public IReadOnlyList<string> Bodies => [.. _bodies];

    public static string Ok(string json) => $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}";

    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Talk(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task Talk(TcpClient client)
    {
        await Task.Yield();
        using (client)
        using (var reader = new StreamReader(client.GetStream(), Encoding.ASCII))
        {
            if (reader.Peek() == TlsHello)
            {
                return;
            }

            while (await Head(reader) is { } head)
            {
                if (Length().Match(head) is { Success: true } length && int.Parse(length.Groups[1].Value, CultureInfo.InvariantCulture) is > 0 and var size)
                {
                    var body = new char[size];
                    await reader.ReadBlockAsync(body);
                    _bodies.Enqueue(new string(body));
                }

                _requests.Enqueue(head);
                if (_answer(head) is not { } answer)
                {
                    return;
                }

                await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(answer));
                if (answer.Contains("Connection: close", StringComparison.Ordinal))
                {
                    return;
                }
            }
        }
    }

    [GeneratedRegex("^Content-Length: ([0-9]+)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    private static async Task<string?> Head(StreamReader reader)
    {
        var head = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Length == 0)
            {
                return head.ToString();
            }

            head.AppendLine(line);
        }

        return null;
    }
}
