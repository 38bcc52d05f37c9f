using Passcode.Core.Pacing;

namespace Passcode.Adapters.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TableBudgetsTests(AzuriteFixture azurite)
{
    private static readonly BudgetState State = new(160, Samples.Noon, DateTimeOffset.MinValue, Samples.Noon, [new("s1", 20, Samples.Noon.AddSeconds(1))]);

    private readonly TestTables _tables = azurite.Tables();

    private IBudgetStore Budgets => _tables.Budgets;

    [Fact]
    public async Task A_budget_is_read_as_it_was_saved()
    {
        Assert.Null(await Budgets.Read(default));

        var saved = await Budgets.TrySave(State, null, default);

        var read = await Budgets.Read(default);
        Assert.Equal((State.Level, State.NotBefore, saved!.Version), (read!.Value.Level, read.Value.NotBefore, read.Version));
        Assert.Equal(Assert.Single(State.Sends), Assert.Single(read.Value.Sends));
        Assert.Equal(["graph · writes"], await _tables.KeysOf("Budgets"));
    }

    [Fact]
    public async Task Of_those_who_spend_at_once_one_spends()
    {
        var firsts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Budgets.TrySave(State, null, default)));
        var version = Assert.Single(firsts, saved => saved is not null)!.Version;

        var seconds = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Budgets.TrySave(State, version, default)));

        Assert.Single(seconds, saved => saved is not null);
        Assert.Null(await Budgets.TrySave(State, version, default));
        Assert.Null(await Budgets.TrySave(State, null, default));
    }

    [Fact]
    public async Task What_was_spent_and_whose_answer_was_lost_is_spent_once()
    {
        await Budgets.Read(default);
        _tables.Transport.LoseAnswers(1);
        var first = await Budgets.TrySave(State, null, default);
        _tables.Transport.LoseAnswers(1);
        var second = await Budgets.TrySave(State with { Level = 80 }, first!.Version, default);

        Assert.Equal((80, second!.Version), ((await Budgets.Read(default))!.Value.Level, (await Budgets.Read(default))!.Version));
    }

    [Fact]
    public async Task Spending_is_two_transactions()
    {
        await Budgets.Read(default);

        Assert.Equal(1, await _tables.Cost(() => Budgets.Read(default)));
        Assert.Equal(1, await _tables.Cost(() => Budgets.TrySave(State, null, default)));
    }
}
