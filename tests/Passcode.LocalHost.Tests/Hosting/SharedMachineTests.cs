using System.Net;
using System.Net.Sockets;
using Passcode.Api.Authentication;

namespace Passcode.LocalHost.Tests.Hosting;

/// <summary>What other users of the machine, and pages in its browsers, can do to a running local host.</summary>
public sealed class SharedMachineTests(SharedMachineTests.RunningHost running) : IClassFixture<SharedMachineTests.RunningHost>
{
    private const int Idle = 2000;
    private static readonly TimeSpan Freed = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("localhost:1", HttpStatusCode.OK)]
    [InlineData("attacker.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.attacker.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.attacker.example", HttpStatusCode.BadRequest)]
    [InlineData("0.0.0.0", HttpStatusCode.BadRequest)]
    public async Task A_name_that_resolves_to_this_machine_is_not_its_name(string name, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/resets");
        request.Headers.Host = name;
        request.Headers.Add(LocalKeyOptions.Header, RunningHost.Key);

        using var http = new HttpClient { BaseAddress = running.Host.Address };
        using var response = await http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Keys_are_not_among_the_arguments_that_every_user_can_read()
    {
        string[] keys = [RunningHost.Key, await File.ReadAllTextAsync(running.Folder.File("data/azurite/account-key"))];

        if (OperatingSystem.IsLinux())
        {
            var lines = Directory.GetDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)).Select(Arguments).ToList();

            Assert.Contains(lines, line => line.Contains(running.Folder.File("data"), StringComparison.Ordinal));
            Assert.Each(keys, key => Assert.DoesNotContain(lines, line => line.Contains(key.Trim(), StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Its_data_is_closed_to_others() => Assert.True(
        OperatingSystem.IsWindows()
        || File.GetUnixFileMode(running.Folder.File("data")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));

    [Fact]
    public async Task Two_thousand_idle_connections_shut_nobody_out_and_are_ended()
    {
        var connections = new List<Socket>();
        try
        {
            for (var count = 0; count < Idle; count++)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                connections.Add(socket);
                await socket.ConnectAsync(IPAddress.Loopback, running.Host.Address.Port);
                if (count % 2 == 1)
                {
                    await socket.SendAsync("GET / HTTP/1.1\r\nHost: local"u8.ToArray());
                }
            }

            using var other = new HttpClient { BaseAddress = running.Host.Address };
            Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(new Uri("api/health/live", UriKind.Relative))).StatusCode);

            using var deadline = new CancellationTokenSource(Freed);
            await Task.WhenAll(connections.Select(socket => UntilEnded(socket, deadline.Token)));
        }
        finally
        {
            connections.ForEach(socket => socket.Dispose());
        }
    }

    private static async Task UntilEnded(Socket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[1024];
        while (await socket.ReceiveAsync(buffer, cancellationToken) > 0)
        {
            // The answer to half a header: 408.
        }
    }

    private static string Arguments(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (IOException)
        {
            return ""; // ended meanwhile
        }
    }

    /// <summary>A local host with storage of its own.</summary>
    public sealed class RunningHost : IAsyncLifetime
    {
        public const string Key = "a-key-that-nobody-else-can-read";

        private HostProcess? _host;

        public TemporaryFolder Folder { get; } = new();

        public HostProcess Host => _host!;

        public async Task InitializeAsync()
        {
            _host = await HostProcess.Start(new HostSettings(new Uri("http://127.0.0.1:1"), null, Key, HostSettings.Hasty), Directory.CreateDirectory(Folder.File("data")).FullName);
        }

        public async Task DisposeAsync()
        {
            if (_host is not null)
            {
                await _host.DisposeAsync();
            }

            await Folder.DisposeAsync();
        }
    }
}
