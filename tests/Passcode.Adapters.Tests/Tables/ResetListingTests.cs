using Passcode.Adapters.Tables;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class ResetListingTests(AzuriteFixture azurite)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Samples.Noon.UtcDateTime);

    private readonly TestTables _tables = azurite.Tables();

    private IResetStore Store => _tables.Resets;

    [Fact]
    public async Task Lists_the_newest_first_over_all_days()
    {
        foreach (var hours in new[] { -50, 1, -1, 0 })
        {
            await Store.List(Samples.Reset("r" + hours, Samples.Noon.AddHours(hours)), default);
        }

        var page = await Store.Query(new(Today.AddDays(-5), Today), default);

        Assert.Equal(["r1", "r0", "r-1", "r-50"], page.Items.Select(reset => reset.Id[12..]));
        Assert.Null(page.Continuation);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Pages_hold_their_size_across_empty_days_and_lose_and_repeat_nothing(int size)
    {
        int[] daysAgo = [0, 0, 0, 1, 5, 5, 9];
        for (var number = 0; number < daysAgo.Length; number++)
        {
            await Store.List(Samples.Reset($"r{number}", Samples.Noon.AddDays(-daysAgo[number]).AddMinutes(-number)), default);
        }

        var pages = await Pages(new(Today.AddDays(-9), Today, size));

        Assert.Equal(Enumerable.Range(0, 7).Select(number => $"r{number}"), pages.SelectMany(page => page.Items).Select(reset => reset.Id[12..]));
        Assert.Equal(daysAgo.Chunk(size).Select(chunk => chunk.Length), pages.Select(page => page.Items.Count));
    }

    [Fact]
    public async Task Days_outside_the_range_are_left_out()
    {
        await Store.List(Samples.Reset("before", Samples.Noon.AddDays(-2)), default);
        await Store.List(Samples.Reset("within", Samples.Noon.AddDays(-1)), default);
        await Store.List(Samples.Reset("after", Samples.Noon), default);

        var page = await Store.Query(new(Today.AddDays(-1), Today.AddDays(-1)), default);

        Assert.Equal("within", Assert.Single(page.Items).Id[12..]);
    }

    [Fact]
    public async Task The_first_and_the_last_day_that_there_are_can_be_asked_for()
    {
        Assert.Empty((await Store.Query(new(DateOnly.MinValue, DateOnly.MinValue.AddDays(4)), default)).Items);
        Assert.Empty((await Store.Query(new(DateOnly.MaxValue.AddDays(-4), DateOnly.MaxValue), default)).Items);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("ticket")]
    [InlineData("device")]
    [InlineData("person")]
    public async Task Filters_find_what_they_name(string filter)
    {
        await Store.List(Samples.Reset("other"), default);
        await Store.List(Samples.Reset("this", ticket: "O'Brien's", by: "Ada@contoso.example", device: "D-2").Completed(), default);
        var all = new ResetQuery(Today, Today);

        var page = await Store.Query(
            filter switch
            {
                "status" => all with { Status = ResetStatus.Completed },
                "ticket" => all with { TicketId = "O'Brien's" },
                "device" => all with { IntuneDeviceId = "d-2" },
                _ => all with { RequestedBy = "ada@CONTOSO.example" },
            },
            default);

        Assert.Equal("this", Assert.Single(page.Items).Id[12..]);
    }

    [Fact]
    public async Task Filters_reach_behind_rows_that_do_not_match()
    {
        for (var number = 0; number < 5; number++)
        {
            await Store.List(Samples.Reset($"r{number}", Samples.Noon.AddMinutes(number), ticket: number == 0 ? "INC0" : "INC1"), default);
        }

        var page = await Store.Query(new(Today, Today, Size: 1, TicketId: "INC0"), default);

        Assert.Equal("r0", Assert.Single(page.Items).Id[12..]);
        Assert.Null(page.Continuation);
    }

    [Fact]
    public async Task A_later_state_replaces_an_earlier_one_in_its_row()
    {
        await Store.List(Samples.Reset(), default);
        await Store.List(Samples.Reset().Issued(), default);

        Assert.Equal(Samples.Reset().Issued(), Assert.Single((await Store.Query(new(Today, Today), default)).Items));
    }

    [Fact]
    public async Task A_stale_state_does_not_replace_a_newer_one()
    {
        await Store.List(Samples.Reset().Issued().Completed(), default);
        await Store.List(Samples.Reset().Issued(), default);
        await Store.List(Samples.Reset(), default);

        Assert.Equal(ResetStatus.Completed, Assert.Single((await Store.Query(new(Today, Today), default)).Items).Status);
    }

    [Fact]
    public async Task Of_many_states_listed_at_once_the_newest_stays()
    {
        PasscodeReset[] states = [Samples.Reset(), Samples.Reset().Issued(), Samples.Reset().Issued().Completed()];

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Store.List(states[number % 3], default)));

        Assert.Equal(ResetStatus.Completed, Assert.Single((await Store.Query(new(Today, Today), default)).Items).Status);
    }

    [Fact]
    public async Task A_listing_whose_answer_was_lost_counts_as_done()
    {
        await Store.Query(new(Today, Today), default);
        _tables.Transport.LoseAnswers(1);
        await Store.List(Samples.Reset(), default);
        await Store.List(Samples.Reset().Issued(), default);

        Assert.Equal(ResetStatus.Pending, Assert.Single((await Store.Query(new(Today, Today), default)).Items).Status);
    }

    [Theory]
    [InlineData("!")]
    [InlineData("MjAyNi0x")]
    [InlineData("bm90IGEgZGF5IGF0IGFsbA")]
    public async Task A_continuation_that_is_none_is_refused(string text) =>
        await Assert.ThrowsAsync<FormatException>(() => Store.Query(new(Today, Today, Continuation: text), default));

    [Fact]
    public async Task A_continuation_cannot_leave_the_range()
    {
        await Store.List(Samples.Reset("outside", Samples.Noon.AddDays(1)), default);
        await Store.List(Samples.Reset("inside", Samples.Noon), default);

        var page = await Store.Query(new(Today, Today, Continuation: new ListingContinuation(Today.AddDays(1), "' or '1' eq '1").ToString()), default);

        Assert.Equal("inside", Assert.Single(page.Items).Id[12..]);
    }

    [Fact]
    public async Task A_listing_that_another_process_has_brought_up_to_date_is_not_set_back()
    {
        await Store.List(Samples.Reset(), default);
        await _tables.Another().Resets.List(Samples.Reset().Issued().Completed(), default);

        await Store.List(Samples.Reset().Issued(), default);

        Assert.Equal(ResetStatus.Completed, Assert.Single((await Store.Query(new(Today, Today), default)).Items).Status);
    }

    [Fact]
    public async Task A_listing_is_one_transaction_in_another_process_two_and_a_query_one_a_day()
    {
        await Store.Query(new(Today, Today), default);

        Assert.Equal(1, await _tables.Cost(() => Store.List(Samples.Reset(), default)));
        Assert.Equal(1, await _tables.Cost(() => Store.List(Samples.Reset().Issued(), default)));
        Assert.Equal(2, await _tables.Cost(() => _tables.Another().Resets.List(Samples.Reset().Issued().Completed(), default)));
        Assert.Equal(3, await _tables.Cost(() => Store.Query(new(Today.AddDays(-2), Today), default)));
    }

    private async Task<IReadOnlyList<ListPage<PasscodeReset>>> Pages(ResetQuery query)
    {
        var pages = new List<ListPage<PasscodeReset>> { await Store.Query(query, default) };
        while (pages[^1].Continuation is { } continuation)
        {
            pages.Add(await Store.Query(query with { Continuation = continuation }, default));
        }

        return pages;
    }

    // Two requests with one key at the same time, or one that is repeated after its process died behind the listing.
    [Fact]
    public async Task A_request_that_is_accepted_twice_is_listed_once()
    {
        var first = Samples.Reset();
        await Store.List(first, default);

        await _tables.Another().Resets.List(first with { RequestedAt = first.RequestedAt.AddSeconds(1) }, default);

        Assert.Equal(first, Assert.Single((await Store.Query(new(Today, Today), default)).Items));
    }
}
