using Passcode.Core.Pacing;

namespace Passcode.Adapters.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TableBudgetsTests(AzuriteFixture azurite)
{
    private static readonly BudgetState State = new(
        [new("p1", [new("u1", GraphPriority.Bulk, GraphCost.Command * 20, Samples.Noon, 20)], new(People: true, Resets: 3, Bulk: false, Background: false, Samples.Noon))],
        [new("t1", GraphLimit.Writes, 100, TimeSpan.FromSeconds(7), Samples.Noon)]);

    private readonly TestTables _tables = azurite.Tables();

    private IBudgetStore Budgets => _tables.Budgets;

    [Fact]
    public async Task A_budget_is_read_as_it_was_saved()
    {
        Assert.Null(await Budgets.Read(default));

        var saved = await Budgets.TrySave(State, null, default);

        var read = await Budgets.Read(default);
        Assert.Equal(saved!.Version, read!.Version);
        Assert.Equal(Assert.Single(State.Throttles), Assert.Single(read.Value.Throttles));
        Assert.Equal((State.Parts[0].Demand, State.Parts[0].Uses[0]), (read.Value.Parts[0].Demand, read.Value.Parts[0].Uses[0]));
        Assert.Equal(["graph · limits"], await _tables.KeysOf("Budgets"));
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
        var second = await Budgets.TrySave(State with { Parts = [] }, first!.Version, default);

        Assert.Equal((0, second!.Version), ((await Budgets.Read(default))!.Value.Parts.Length, (await Budgets.Read(default))!.Version));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(100)] // the most instances of an app on Flex Consumption that the template allows
    public async Task What_many_busy_processes_use_fits_into_the_row(int processes)
    {
        var uses = Enumerable.Range(0, 33).Select(use => State.Parts[0].Uses[0] with { Id = $"8500000{use:D2}-1-20" }); // of three priorities, every two seconds
        var full = new BudgetState([.. Enumerable.Range(0, processes).Select(process => State.Parts[0] with { Process = $"1234567890{process:D2}", Uses = [.. uses] })], State.Throttles);

        var saved = await Budgets.TrySave(full, null, default);
        Assert.Equal((processes, 33), ((await Budgets.Read(default))!.Value.Parts.Length, (await Budgets.Read(default))!.Value.Parts[^1].Uses.Length));

        await Budgets.TrySave(State, saved!.Version, default);
        Assert.Single((await Budgets.Read(default))!.Value.Parts);
    }

    [Fact]
    public async Task Spending_is_two_transactions()
    {
        await Budgets.Read(default);

        Assert.Equal(1, await _tables.Cost(() => Budgets.Read(default)));
        Assert.Equal(1, await _tables.Cost(() => Budgets.TrySave(State, null, default)));
    }
}
