using Passcode.GraphSimulator;
using Passcode.GraphSimulator.Tenant;
using Passcode.LocalHost.Issuer;

namespace Passcode.EndToEnd.Tests.Documents;

/// <summary>The commands and the JSON in the documents.</summary>
public sealed class DocumentTests : LocalHostTest
{
    private static readonly (string Document, string Problem)[] Wrong =
    [
        ("```bash\nfalse\n```", "ends with 1"),
        ("```bash\necho '{\"id\":1}'\n```\n<!-- answer -->\n```json\n{ \"id\": 2 }\n```", "shows 2 at $.id"),
        ("<!-- not run: too hard -->\n```bash\ntrue\n```", "is not known"),
        ("<!-- not run: needs Azure -->\n```bash\nif\n```", "syntax error"),
        ("<!-- not run: needs Azure -->\n```bash\ncurl --json '{}' http://127.0.0.1:7071\n```", "curl --json"),
        ("```\nGET /api/resets\n```", "does not run"),
        ("```json\n{}\n```", "does not run"),
        ("<!-- answer -->\n```json\n{}\n```", "does not run"),
        ("```http\nPOST /api/eligibility\nContent-Type: application/json\n\n{ \"device\": {} }\n\n200 OK\n```", "answers 400"),
        ("```http\nGET /api/health/live\n\n200 OK\n\n{ \"status\": \"unhealthy\", … }\n```", "shows \"unhealthy\" at $.status"),
        ("```http\nGET /api/health/live\n\n200 OK\n\n{ \"status\": \"healthy\" }\n```", "lacks $.checks"),
    ];

    private readonly TokenPerson _operator = SamplePeople.Agent with { Roles = [.. SamplePeople.Agent.Roles, .. SamplePeople.Approver.Roles] };
    private HttpReceiver _events = null!;
    private LocalIssuer _issuer = null!;

    protected override SimulatorOptions Tenant => base.Tenant with { Devices = 300 };

    public override async Task InitializeAsync()
    {
        _events = await HttpReceiver.Start();
        _issuer = await LocalIssuer.Start();
        await base.InitializeAsync();
        (await Host.Api.Post("api/subscriptions", new { callbackUrl = _events.Address })).Expect(System.Net.HttpStatusCode.Created);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await (_issuer?.DisposeAsync() ?? default);
        await (_events?.DisposeAsync() ?? default);
    }

    // As a reader's, apart from what makes them wait.
    protected override Task<RestartableHost> StartHost() => RestartableHost.Start(Dependencies, new Dictionary<string, string>(HostSettings.Named(_issuer.Settings))
    {
        ["Passcode__Bulk__FirstPollDelay"] = "00:00:01",
        ["Passcode__Policy__VerificationMethods__0"] = "callback",
        ["Passcode__Policy__ProtectedGroups__0__GroupId"] = SampleTenant.ProtectedPeople.Id,
        ["Passcode__Policy__ProtectedGroups__0__Name"] = SampleTenant.ProtectedPeople.DisplayName,
        ["Passcode__Policy__ProtectedGroups__0__Rule"] = "approve",
    });

    [Fact]
    public async Task Every_example_does_what_its_document_says()
    {
        await using var runner = new DocumentRunner(Host.Address, Variables(), _events);
        List<DocumentBlock?> blocks = [.. DocumentBlock.All, null];
        var wrong = new List<string>();
        foreach (var (block, next) in blocks.Zip(blocks.Skip(1)))
        {
            if (await runner.Run(block!, next) is { } problem)
            {
                wrong.Add($"{block!.Place} {problem}");
            }
        }

        Assert.True(blocks.Count > 50, "No blocks were found.");
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
        Assert.NotEmpty(runner.Settings);
        await using var configured = await RestartableHost.Start(Dependencies, runner.Settings); // refuses a setting that does not exist
    }

    [Fact]
    public async Task What_is_wrong_is_found()
    {
        await using var runner = new DocumentRunner(Host.Address, Variables(), _events) { Soon = TimeSpan.Zero };
        foreach (var (document, problem) in Wrong)
        {
            List<DocumentBlock> blocks = [.. DocumentBlock.In("a.md", document)];

            Assert.Contains(problem, await runner.Run(blocks[0], blocks.ElementAtOrDefault(1)) ?? "nothing", StringComparison.Ordinal);
        }
    }

    private Dictionary<string, string> Variables() => new()
    {
        ["KEY"] = Host.ApiKey,
        ["app"] = "the client ID of a deployment",
        ["AGENT"] = Token(SamplePeople.Agent),
        ["APPROVER"] = Token(SamplePeople.Approver),
        ["TOKEN"] = Token(_operator),
        ["USER_NAME"] = _operator.SignInName,
    };

    private string Token(TokenPerson person) => _issuer.TokenOf(person, SamplePeople.Lifetime);
}
