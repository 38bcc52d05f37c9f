using System.Net;
using System.Text.Json;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Scenarios;

[Collection(TargetTests.Name)]
public sealed class ListingTests(Target target)
{
    [Fact]
    public async Task A_list_is_followed_page_by_page_newest_first_without_gaps()
    {
        var agent = Unique.Agent();
        var ids = new List<string>();
        foreach (var device in new[] { SampleTenant.Mac, SampleTenant.WindowsPc, SampleTenant.LinuxPc, SampleTenant.AppleTv, SampleTenant.Chromebook })
        {
            ids.Add((await target.Api.SubmitAndWait(ResetSubmission.For(device.Id) with { RequestedBy = agent })).Id);
        }

        var listed = new List<string>();
        string? next = $"api/resets?requestedBy={agent}&top=2";
        while (next is not null)
        {
            var page = (await target.Api.Get(next)).Expect(HttpStatusCode.OK).Content;
            Assert.InRange(page.GetProperty("value").GetArrayLength(), 0, 2);
            listed.AddRange(page.GetProperty("value").EnumerateArray().Select(IdOf));
            next = page.GetProperty("nextLink").GetString();
        }

        ids.Reverse();
        Assert.Equal(ids, listed);
    }

    [Fact]
    public async Task A_list_is_filtered_by_ticket_state_and_device()
    {
        var (agent, ticket) = (Unique.Agent(), Unique.Ticket());
        var ineligible = await target.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.Mac.Id) with { RequestedBy = agent, TicketId = ticket });
        var completed = await target.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.ThirdTwin.Id) with { RequestedBy = agent });

        Assert.Equal([ineligible.Id], await Listed($"ticketId={ticket}"));
        Assert.Equal([completed.Id], await ListedSoon($"requestedBy={agent}&status=completed"));
        Assert.Equal([completed.Id], await ListedSoon($"requestedBy={agent}&intuneDeviceId={SampleTenant.ThirdTwin.Id}"));
        Assert.Empty(await Listed($"ticketId={Unique.Ticket()}"));
    }

    // The listing is brought up to date right after the record.
    private Task<List<string>> ListedSoon(string filter) => Poll.Until(() => Listed(filter), ids => ids.Count > 0);

    private async Task<List<string>> Listed(string filter) =>
        [.. (await target.Api.Get("api/resets?" + filter)).Expect(HttpStatusCode.OK).Content.GetProperty("value").EnumerateArray().Select(IdOf)];

    private static string IdOf(JsonElement reset) => reset.GetProperty("id").GetString()!;
}
