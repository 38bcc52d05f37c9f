using Passcode.Adapters.Tables;
using Passcode.Adapters.Tests.Callbacks;
using Passcode.Core.Callbacks;

namespace Passcode.Adapters.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TableCallbacksTests(AzuriteFixture azurite)
{
    private readonly TestTables _tables = azurite.Tables();

    private TableSubscriptions Subscriptions => new(_tables.All);

    private TableDeadLetters Letters => new(_tables.All);

    [Fact]
    public void The_keys_are_these()
    {
        Assert.Equal(("Subscriptions", "subscription", "ab12"), (SubscriptionsTable.Name, SubscriptionsTable.Partition, SubscriptionsTable.Row("ab12")));
        Assert.Equal(("DeadLetters", "letter", "251-callback-1"), (DeadLettersTable.Name, DeadLettersTable.Partition, DeadLettersTable.Row("251-callback-1")));
    }

    [Fact]
    public async Task A_subscription_is_kept_read_and_removed()
    {
        var subscription = new Subscription("ab12", "https://hook.contoso.example/?sig=S3cret", ["passcode.reset.completed", "passcode.reset.failed"], SampleEvents.At, "me", SampleEvents.At.AddDays(30), "whsec_x");
        await Subscriptions.Add(subscription, default);
        Assert.Equivalent(subscription, await Subscriptions.Find("ab12", default), strict: true);
        Assert.Equivalent(subscription, Assert.Single(await Subscriptions.All(default)), strict: true);
        Assert.Equal(["subscription · ab12"], await _tables.KeysOf("Subscriptions"));

        var renewed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Subscriptions.Renew("ab12", SampleEvents.At.AddDays(60), default)));
        Assert.Each(renewed, one => Assert.Equal(SampleEvents.At.AddDays(60), one!.ExpiresAt));
        Assert.Equivalent(subscription with { ExpiresAt = SampleEvents.At.AddDays(60) }, await Subscriptions.Find("ab12", default), strict: true);

        Assert.True(await Subscriptions.Remove("ab12", default));
        Assert.Null(await Subscriptions.Renew("ab12", SampleEvents.At.AddDays(90), default));
        Assert.False(await Subscriptions.Remove("ab12", default));
        Assert.Null(await Subscriptions.Find("ab12", default));
        Assert.Empty(await Subscriptions.All(default));
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public async Task Only_what_has_expired_is_removed_as_expired(int renewedTo, bool isKept)
    {
        await Subscriptions.Add(new("ab12", "https://hook.contoso.example/", [], SampleEvents.At, "me", SampleEvents.At.AddDays(1), "whsec_x"), default);
        await Subscriptions.Renew("ab12", SampleEvents.At.AddDays(renewedTo), default);
        await Subscriptions.RemoveExpired("ab12", SampleEvents.At.AddDays(30), default);
        await Subscriptions.RemoveExpired("ab13", SampleEvents.At.AddDays(30), default);

        Assert.Equal(isKept, await Subscriptions.Find("ab12", default) is not null);
    }

    [Fact]
    public async Task Writes_whose_answers_are_lost_stand()
    {
        await Subscriptions.All(default);
        await Letters.List(1, null, default);
        _tables.Transport.LoseAnswers(1);
        await Subscriptions.Add(new("ab12", "https://hook.contoso.example/", [], SampleEvents.At, "me", SampleEvents.At.AddDays(30), "whsec_x"), default);
        _tables.Transport.LoseAnswers(1);
        await Letters.Keep(Letter(0), default);

        Assert.Single(await Subscriptions.All(default));
        Assert.Single((await Letters.List(10, null, default)).Items);
    }

    [Fact]
    public async Task Dead_letters_are_listed_newest_first_page_by_page()
    {
        foreach (var day in new[] { 3, 1, 5, 2, 4 })
        {
            await Letters.Keep(Letter(day), default);
        }

        await Letters.Keep(Letter(3), default);
        var (days, continuation) = (new List<int>(), (string?)null);
        do
        {
            var page = await Letters.List(2, continuation, default);
            Assert.InRange(page.Items.Count, 1, 2);
            days.AddRange(page.Items.Select(letter => (letter.Since - SampleEvents.At).Days));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        Assert.Equal([5, 4, 3, 2, 1], days);
    }

    [Fact]
    public async Task A_dead_letter_is_found_removed_and_forgotten_when_it_is_old()
    {
        await Letters.Keep(Letter(1), default);
        await Letters.Keep(Letter(2), default);
        await Letters.Keep(Letter(9), default);
        Assert.Equal(Letter(1), await Letters.Find(Letter(1).Id, default));

        await Letters.Remove(Letter(2).Id, default);
        await Letters.Remove(Letter(2).Id, default);
        Assert.Equal(1, await Letters.RemoveBefore(SampleEvents.At.AddDays(5), default));
        Assert.Null(await Letters.Find(Letter(1).Id, default));
        Assert.Equal([Letter(9)], (await Letters.List(10, null, default)).Items);
    }

    private static DeadLetter Letter(int day)
    {
        var state = new CallbackDelivery(SampleEvents.From(), [new(new(CallbackTargetKind.Request))], SampleEvents.At.AddDays(day));
        return DeadLetter.From(state, state.Receivers[0], state.Since.AddDays(1), "Answered 503.");
    }
}
