using System.Text.Json;
using Passcode.Core;
using Passcode.Core.Approvals;
using Passcode.Core.Policy;

namespace Passcode.Adapters.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TablePendingApprovalsTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TestTables _tables = azurite.Tables();

    private IPendingApprovals Pending => _tables.Pending;

    [Fact]
    public async Task What_waits_comes_oldest_first_over_pages_and_as_it_was_written()
    {
        foreach (var number in (int[])[3, 1, 4, 0, 2])
        {
            await Pending.Add(Waiting(number), default);
        }

        var first = await Pending.List(2, null, default);
        var second = await Pending.List(2, first.Continuation, default);
        var third = await Pending.List(2, second.Continuation, default);

        Assert.Equal(["id0", "id1", "id2", "id3", "id4"], first.Items.Concat(second.Items).Concat(third.Items).Select(approval => approval.Id));
        Assert.Null(third.Continuation);
        Assert.Equal(JsonSerializer.Serialize(Waiting(0), PasscodeJson.Options), JsonSerializer.Serialize(first.Items[0], PasscodeJson.Options));
        Assert.Equal("pending · 0639079632000000000-reset-id0-0001", (await _tables.KeysOf("PendingApprovals"))[0]);
    }

    [Fact]
    public async Task Adding_again_replaces_and_removing_again_does_nothing()
    {
        await Pending.Add(Waiting(0), default);
        await Pending.Add(Waiting(0) with { Reason = "better" }, default);
        Assert.Equal("better", Assert.Single((await Pending.List(10, null, default)).Items).Reason);

        await Pending.Remove(Waiting(0), default);
        await Pending.Remove(Waiting(0), default);
        Assert.Empty((await Pending.List(10, null, default)).Items);
    }

    private static PendingApproval Waiting(int number) => new(
        number % 2 == 0 ? ApprovalKind.Reset : ApprovalKind.BulkRun,
        $"id{number}",
        "ada@contoso.example",
        new(RequestChannel.Helpdesk, "helpdesk:zendesk"),
        "T1",
        "forgot",
        Noon.AddMinutes(number),
        Noon.AddHours(8),
        [new(PolicyRule.ProtectedGroup), new(PolicyRule.PersonalDevice)],
        null,
        number);
}
