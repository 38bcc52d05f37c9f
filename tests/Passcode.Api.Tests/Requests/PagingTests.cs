using Passcode.Api.Tests.BulkRuns;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.Callbacks;
using Passcode.Core.Policy;
using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Requests;

public sealed class PagingTests : IAsyncLifetime
{
    private const string OtherKey = "HxweHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgE=";
    private ApiHost _host = null!;
    private string _run = null!;

    // Every list that has pages, and a filter that its link does not have.
    private static readonly (string Path, string? Filter)[] All =
    [
        ("/api/resets", "status=failed"),
        ("/api/approvals", null),
        ("/api/audit", "actor=ada"),
        ("/api/bulk-runs", "status=failed"),
        ("/api/bulk-runs/{id}/targets", "state=failed"),
        ("/api/devices/{deviceId}/bulk-runs", null),
        ("/api/callbacks/dead-letters", null),
        ("/api/subscriptions", null),
    ];

    public static TheoryData<string> Lists => [.. All.Select(list => list.Path)];

    public async Task InitializeAsync()
    {
        _host = await ApiHost.Start();
        _run = await AddEntries(_host);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task These_are_all_lists_that_have_pages()
    {
        var paths = (await _host.Anonymous.Get("/api/openapi.json")).Json.GetProperty("paths").EnumerateObject();
        var paged = paths.Where(path => path.Value.GetRawText().Contains("\"continuation\"", StringComparison.Ordinal)).Select(path => path.Name);

        Assert.Equal(paged.Order(), All.Select(list => list.Path).Order());
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_link_leads_to_the_next_page_whatever_its_size_and_belongs_to_its_filters(string list)
    {
        var link = await NextLink(list);

        Assert.Equal(200, (await _host.Client.Get(link)).Status);
        Assert.Equal(200, (await _host.Client.Get(link.Replace("top=1", "top=2", StringComparison.Ordinal))).Status);
        if (All.Single(each => each.Path == list).Filter is { } filter)
        {
            Assert.Equal((400, "continuation"), await Refusal($"{link}&{filter}"));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_token_that_is_forged_or_foreign_is_refused(string list)
    {
        var token = Token(await NextLink(list));
        await using var other = await ApiHost.Start(settings: new() { ["Passcode:Auth:OperationKeys:0"] = OtherKey });
        var run = await AddEntries(other);
        var others = new List<string> { Token((await other.Client.Get($"{PathIn(list, run)}?top=1"))["nextLink"]!) };
        foreach (var foreign in All.Select(each => each.Path).Where(each => each != list))
        {
            others.Add(Token(await NextLink(foreign)));
        }

        // The last character may hold bits that are not part of the token.
        var changed = Enumerable.Range(0, token.Length - 1).Select(at => $"{token[..at]}{(token[at] == 'A' ? 'B' : 'A')}{token[(at + 1)..]}");
        foreach (var wrong in (string[])[.. others, .. changed, "x", "1", token[..^2], token + "AA", "' or 1 eq 1", _run])
        {
            Assert.Equal((wrong, (400, "continuation")), (wrong, await Refusal($"{Path(list)}?top=1&continuation={Uri.EscapeDataString(wrong)}")));
        }
    }

    [Fact]
    public async Task A_key_that_is_replaced_still_verifies_the_links_that_it_signed()
    {
        var link = new Uri(await NextLink("/api/resets")).PathAndQuery;
        await using var next = await ApiHost.Start(settings: new()
        {
            ["Passcode:Auth:OperationKeys:0"] = OtherKey,
            ["Passcode:Auth:OperationKeys:1"] = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        });

        Assert.Equal(200, (await next.Client.Get(link)).Status);
    }

    private string Path(string list) => PathIn(list, _run);

    private static string PathIn(string list, string run) =>
        list.Replace("{id}", run, StringComparison.Ordinal).Replace("{deviceId}", "00000000-0000-4000-8000-000000000001", StringComparison.Ordinal);

    private async Task<string> NextLink(string list) => (await _host.Client.Get(Path(list) + "?top=1"))["nextLink"]!;

    private async Task<(int, string)> Refusal(string path)
    {
        var answer = await _host.Client.Get(path);
        return (answer.Status, answer.Status == 400 ? answer.Fields.Single() : "");
    }

    private static string Token(string link) => link[(link.IndexOf("continuation=", StringComparison.Ordinal) + "continuation=".Length)..];

    // Three of everything.
    private static async Task<string> AddEntries(ApiHost host)
    {
        var run = "";
        for (var number = 0; number < 3; number++)
        {
            var now = host.Time.GetUtcNow();
            var reset = Samples.Reset(ResetStatus.Failed, now);
            host.Resets.Put(reset);
            await host.Pending.Add(
                new(ApprovalKind.Reset, reset.Id, "me", null, null, null, now, now.AddHours(8), [new(PolicyRule.ProtectedGroup)], reset.Device, null), default);
            await host.Audit.Append(new($"e{number}", now, AuditEventType.ResetRequested, "bob", "resets/r", null), default);
            run = (await host.AddRun(count: 3)).Id;
            var data = new ResetEventData(reset.Id, ResetStatus.Failed, null, null, null, null, false, null, null, "me", now, null, null, now);
            var state = new CallbackDelivery(CallbackEvent.Create($"{reset.Id}-failed", ResetEvent.TypeOf(ResetStatus.Failed), reset.Id, now, data), [new(new(CallbackTargetKind.Request))], now);
            await host.DeadLetters.Keep(DeadLetter.From(state, state.Receivers[0], now.AddDays(1), "Answered 503."), default);
            await host.Subscriptions.Add(new($"s{number}", "https://flow.example/hook", ResetEvent.EndTypes, now, "bob", now.AddDays(30), "whsec_dGVzdA=="), default);
            host.Time.Advance(TimeSpan.FromMinutes(1));
        }

        return run;
    }
}
