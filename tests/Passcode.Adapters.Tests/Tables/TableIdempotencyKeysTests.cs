using Passcode.Core.Records;

namespace Passcode.Adapters.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TableIdempotencyKeysTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Now = Samples.Noon;

    private readonly TestTables _tables = azurite.Tables();

    private IIdempotencyKeys Keys => _tables.Keys;

    [Fact]
    public async Task The_first_claim_of_a_key_stands()
    {
        var first = Claim("r1");

        Assert.Equal(first, await Keys.Claim("ann", "k", first, Now, default));
        Assert.Equal(first, await Keys.Claim("ann", "k", Claim("r2"), Now.AddHours(1), default));
    }

    [Fact]
    public async Task What_a_key_stands_for_is_read_without_a_claim()
    {
        Assert.Null(await Keys.Find("ann", "k", default));
        await Keys.Claim("ann", "k", Claim("r1"), Now, default);

        Assert.Equal(Claim("r1"), await Keys.Find("ann", "k", default));
        Assert.Null(await Keys.Find("bob", "k", default));
    }

    [Fact]
    public async Task Callers_do_not_share_keys()
    {
        await Keys.Claim("ann", "k", Claim("r1"), Now, default);

        Assert.Equal("r2", (await Keys.Claim("bob", "k", Claim("r2"), Now, default)).OwnerId);
    }

    [Fact]
    public async Task A_key_may_be_of_any_length_and_content()
    {
        var key = new string('/', 5000) + "\u0000#?%\ud83d\ude00";
        await Keys.Claim("ann", key, Claim("r1"), Now, default);

        Assert.Equal("r1", (await Keys.Claim("ann", key, Claim("r2"), Now, default)).OwnerId);
    }

    [Fact]
    public async Task A_claim_that_has_expired_is_replaced()
    {
        await Keys.Claim("ann", "k", Claim("r1"), Now, default);

        Assert.Equal("r1", (await Keys.Claim("ann", "k", Claim("r2"), Now.AddDays(1), default)).OwnerId);
        Assert.Equal("r2", (await Keys.Claim("ann", "k", Claim("r2", 3), Now.AddDays(1).AddTicks(1), default)).OwnerId);
        Assert.Equal("r2", (await Keys.Claim("ann", "k", Claim("r3", 3), Now.AddDays(1).AddTicks(1), default)).OwnerId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_claims_at_once_one_stands_and_all_are_told_which(bool isExpiredOneThere)
    {
        if (isExpiredOneThere)
        {
            await Keys.Claim("ann", "k", Claim("old", -1), Now.AddDays(-2), default);
        }

        var existing = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Keys.Claim("ann", "k", Claim($"r{number}"), Now, default)));

        Assert.Single(existing.Distinct());
        Assert.NotEqual("old", existing[0].OwnerId);
    }

    [Fact]
    public async Task A_claim_whose_answer_was_lost_stands()
    {
        await Keys.RemoveExpired(Now, default);
        _tables.Transport.LoseAnswers(1);
        Assert.Equal("r1", (await Keys.Claim("ann", "k", Claim("r1"), Now, default)).OwnerId);
    }

    [Fact]
    public async Task A_claim_that_replaced_an_expired_one_with_the_answer_lost_stands()
    {
        await Keys.Claim("ann", "k", Claim("old", -1), Now.AddDays(-2), default);
        _tables.Transport.LoseAnswers(3);
        Assert.Equal("r1", (await Keys.Claim("ann", "k", Claim("r1"), Now, default)).OwnerId);
    }

    [Fact]
    public async Task A_claim_is_replaced_only_if_it_still_stands_for_what_it_did()
    {
        await Keys.Claim("ann", "k", Claim("r1"), Now, default);

        Assert.Equal("r1", (await Keys.Replace("ann", "k", "r9", Claim("r2"), default)).OwnerId);
        Assert.Equal(Claim("r2"), await Keys.Replace("ann", "k", "r1", Claim("r2"), default));
        Assert.Equal("r2", (await Keys.Replace("ann", "k", "r1", Claim("r3"), default)).OwnerId);
        Assert.Equal("r2", (await Keys.Claim("ann", "k", Claim("r3"), Now, default)).OwnerId);
        Assert.Equal("r4", (await Keys.Replace("ann", "unclaimed", "r1", Claim("r4"), default)).OwnerId);
    }

    [Fact]
    public async Task A_claim_without_an_end_stands_until_it_is_ended()
    {
        var endless = Claim("r1") with { ExpiresAt = DateTimeOffset.MaxValue };
        await Keys.RemoveExpired(Now.AddYears(900), default);
        await Keys.Claim("ann", "k", endless, Now, default);

        Assert.Equal(endless, await Keys.Claim("ann", "k", Claim("r2"), Now.AddYears(100), default));
        Assert.Equal(0, await Keys.RemoveExpired(Now.AddYears(100), default));
        await Keys.Replace("ann", "k", "r1", endless with { ExpiresAt = Now }, default);
        Assert.Equal(1, await Keys.RemoveExpired(Now.AddSeconds(1), default));
    }

    [Fact]
    public async Task Of_many_that_replace_a_claim_at_once_one_stands_and_all_are_told_which()
    {
        await Keys.Claim("ann", "k", Claim("old"), Now, default);

        var existing = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Keys.Replace("ann", "k", "old", Claim($"r{number}"), default)));

        Assert.NotEqual("old", Assert.Single(existing.Distinct()).OwnerId);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_claim_that_was_replaced_with_the_answer_lost_stands(int lost)
    {
        await Keys.Claim("ann", "k", Claim("old"), Now, default);
        _tables.Transport.LoseAnswers(lost);
        Assert.Equal("r1", (await Keys.Replace("ann", "k", "old", Claim("r1"), default)).OwnerId);
    }

    [Fact]
    public async Task Expired_claims_are_removed_in_batches_and_others_stay()
    {
        await Task.WhenAll(Enumerable.Range(0, 120).Select(number => Keys.Claim("ann", $"k{number}", Claim("old", -1), Now.AddDays(-2), default)));
        await Keys.Claim("bob", "k", Claim("old", -1), Now.AddDays(-2), default);
        await Keys.Claim("bob", "kept", Claim("new"), Now, default);

        Assert.Equal(4, await _tables.Cost(async () => Assert.Equal(121, await Keys.RemoveExpired(Now, default))));
        Assert.Single(await _tables.KeysOf("IdempotencyKeys"));
        Assert.Equal(0, await Keys.RemoveExpired(Now, default));
    }

    [Fact]
    public async Task A_claim_is_one_transaction()
    {
        await Keys.RemoveExpired(Now, default);

        Assert.Equal(1, await _tables.Cost(() => Keys.Claim("ann", "k", Claim("r1"), Now, default)));
        Assert.Equal(2, await _tables.Cost(() => Keys.Claim("ann", "k", Claim("r2"), Now, default)));
    }

    private static IdempotencyClaim Claim(string resetId, int days = 1) => new(resetId, "hash of " + resetId, Now.AddDays(days));
}
