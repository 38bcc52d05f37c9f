using Passcode.LocalHost.CommandLine;

namespace Passcode.LocalHost.Tests.CommandLine;

public sealed class HostCommandTests
{
    [Theory]
    [InlineData("--port", "--port")]
    [InlineData("--port seventy", "--port must be a number from 0 to 65535, not 'seventy'.")]
    [InlineData("--port 65536", "--port must be a number from 0 to 65535, not '65536'.")]
    [InlineData("--port -1", "--port")]
    [InlineData("--port 1 --port 2", "--port")]
    [InlineData("--graph graph.example", "--graph must be an absolute http or https address, not 'graph.example'.")]
    [InlineData("--graph ftp://graph.example", "--graph must be an absolute http or https address, not 'ftp://graph.example'.")]
    [InlineData("--storage secret-nonsense", "'--storage'")] // every user of the machine could read it
    [InlineData("--api-key too-short", "'--api-key'")]
    [InlineData("--exit", "--exit requires --demo.")]
    [InlineData("--verify-audit --people", "--verify-audit cannot be combined with --people")]
    [InlineData("--doctor --demo", "--doctor cannot be combined with --verify-audit, --demo or --people")]
    [InlineData("--prot 1", "'--prot'. Did you mean --port? See --help.")]
    [InlineData("--demos", "'--demos'. Did you mean --demo? See --help.")]
    [InlineData("--device 5", "'--device'. Did you mean --devices? See --help.")]
    [InlineData("--frobnicate", "'--frobnicate'. See --help.")]
    [InlineData("--devices many", "--devices must be a number from 0 to 100000, not 'many'.")]
    [InlineData("--devices 100001", "--devices must be a number from 0 to 100000, not '100001'.")]
    [InlineData("--devices 5 --graph https://graph.example", "--devices cannot be combined with --graph")]
    [InlineData("reset", "'reset'")]
    public async Task A_value_that_cannot_be_used_is_named_in_one_line(string line, string named)
    {
        var (exitCode, arguments, error) = await Run(line.Split(' '));

        Assert.Equal(HostCommand.Unusable, exitCode);
        Assert.Null(arguments);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
        Assert.DoesNotContain("nonsense", error, StringComparison.Ordinal);
        Assert.DoesNotContain("too-short", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_options_everything_is_of_this_machine()
    {
        var (exitCode, arguments, _) = await Run();

        Assert.Equal(0, exitCode);
        Assert.Equal(new HostArguments(7071, null, ".passcode", Demo: false, Exit: false), arguments);
    }

    [Fact]
    public async Task Every_option_is_read()
    {
        var (_, arguments, _) = await Run(
            "--port", "0", "--graph", "https://graph.example", "--data", "elsewhere", "--demo", "--exit", "--people");

        Assert.Equal(
            new HostArguments(0, new Uri("https://graph.example"), "elsewhere", Demo: true, Exit: true, People: true),
            arguments);
    }

    [Fact]
    public async Task The_tenant_has_as_many_devices_as_are_asked_for()
    {
        var (_, arguments, _) = await Run("--devices", "2500");

        Assert.Equal(2500, arguments!.Devices);
    }

    [Fact]
    public async Task Help_names_every_option_and_where_keys_belong()
    {
        var output = new StringWriter();
        await HostCommand.Run(["--help"], _ => Task.FromResult(0), output, TextWriter.Null);

        Assert.Each(
            ["--port", "--devices", "--graph", "--data", "--demo", "--exit", "--people", "Passcode__Auth__LocalKey", "Passcode__Storage__ConnectionString"],
            option => Assert.Contains(option, output.ToString(), StringComparison.Ordinal));
    }

    private static async Task<(int ExitCode, HostArguments? Arguments, string Error)> Run(params string[] line)
    {
        var error = new StringWriter();
        HostArguments? read = null;
        var exitCode = await HostCommand.Run(
            line,
            arguments =>
            {
                read = arguments;
                return Task.FromResult(0);
            },
            TextWriter.Null,
            error);
        return (exitCode, read, error.ToString());
    }
}
