using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Policy;

public sealed class RequesterLimitsTests
{
    private readonly World _world = new();

    public RequesterLimitsTests()
    {
        _world.Settings["Passcode:Policy:RequesterLimits:PerHour"] = "3";
        _world.Settings["Passcode:Policy:RequesterLimits:PerDay"] = "5";
    }

    [Fact]
    public async Task Who_has_asked_often_enough_is_refused_until_an_hour_and_a_day_are_over()
    {
        List<string> spoken = [];
        foreach (var minutes in (int[])[0, 1, 1, 1, 57, 1, 1, 1, 60, 60])
        {
            _world.Time.Advance(TimeSpan.FromMinutes(minutes));
            spoken.Add((await Take())?.Detail ?? "-");
        }

        Assert.Equal(["-", "-", "-", "3 resets in an hour", "-", "-", "5 resets in a day", "5 resets in a day", "5 resets in a day", "5 resets in a day"], spoken);
        _world.Time.Advance(TimeSpan.FromHours(22));
        Assert.Null(await Take());
    }

    [Fact]
    public async Task A_reset_no_longer_counts_after_exactly_a_day()
    {
        _world.Settings.Remove("Passcode:Policy:RequesterLimits:PerHour");
        for (var i = 0; i < 5; i++)
        {
            Assert.Null(await Take());
        }

        _world.Time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMilliseconds(1));
        Assert.Equal("5 resets in a day", (await Take())?.Detail);
        _world.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await Take());
    }

    [Fact]
    public async Task The_same_reset_counts_once_however_often_its_step_runs()
    {
        var reset = await _world.Accept(World.Request(ticket: "again"));
        for (var i = 0; i < 20; i++)
        {
            Assert.Null(await _world.Get<RequesterLimits>().Take(PersonName.From(reset.Request.RequestedBy), reset.Id, 1, default));
        }

        Assert.Null(await Take());
        Assert.Null(await Take());
        Assert.NotNull(await Take());
    }

    [Theory]
    [InlineData("AGENT@contoso.example")]
    [InlineData("agent+2@contoso.example")]
    [InlineData("\u0430gent@contoso.example")]
    public async Task Another_spelling_is_not_another_person(string spelling)
    {
        await Take();
        await Take();
        await Take();

        Assert.NotNull(await Take(spelling));
        Assert.Null(await Take("colleague@contoso.example"));
    }

    [Fact]
    public async Task Of_forty_at_once_in_as_many_processes_three_go_on()
    {
        var resets = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => _world.Accept(World.Request(ticket: $"T{number}"))));

        var answers = await Task.WhenAll(resets.Select(reset => Task.Run(() => _world.Get<RequesterLimits>().Take(PersonName.From(reset.Request.RequestedBy), reset.Id, 1, default))));

        Assert.Equal(3, answers.Count(answer => answer is null));
    }

    [Fact]
    public async Task A_reset_over_the_limit_ends_with_its_reason_and_one_that_is_not_eligible_does_not_count()
    {
        _world.Tenant.Add(Sample.Laptop("laptop"));
        for (var i = 0; i < 5; i++)
        {
            await _world.Step<CheckEligibilityActivity>((await _world.Accept(World.Request("laptop", ticket: $"L{i}"))).Id);
        }

        List<ResetProgress> steps = [];
        for (var i = 0; i < 4; i++)
        {
            _world.Tenant.Add(Sample.IPhone($"phone-{i}"));
            steps.Add(await _world.Step<CheckEligibilityActivity>((await _world.Accept(World.Request($"phone-{i}", ticket: $"P{i}"))).Id));
        }

        Assert.Each(steps.Take(3), step => Assert.Equal(ResetProgress.Enter(ResetPhase.IssueCommand), step));
        var end = World.EndOf(steps[3]).Outcome;
        Assert.Equal((ResetStatus.Ineligible, ReasonCode.RequesterLimitReached, "requesterLimit: 3 resets in an hour"), (end.Status, end.ReasonCode, end.Detail));
    }

    [Fact]
    public async Task With_a_limit_of_an_hour_alone_a_day_of_resets_is_no_more_than_a_row_has_room_for()
    {
        _world.Settings["Passcode:Policy:RequesterLimits:PerHour"] = "500";
        _world.Settings.Remove("Passcode:Policy:RequesterLimits:PerDay");
        for (var i = 0; i < 700; i++)
        {
            _world.Time.Advance(TimeSpan.FromMinutes(1));
            Assert.Null(await _world.Get<RequesterLimits>().Take(PersonName.From("agent@contoso.example"), TimedId.New(_world.Time.GetUtcNow()), 1, default));
        }

        Assert.Equal(500, (await _world.Get<IVersionedDocuments>().Find<RequesterCount>("requester agent", default))!.Value.Taken.Count);
    }

    private async Task<MatchedRule?> Take(string by = "agent@contoso.example")
    {
        var reset = await _world.Accept(World.Request(ticket: Guid.NewGuid().ToString()) with { RequestedBy = by });
        return await _world.Get<RequesterLimits>().Take(PersonName.From(reset.Request.RequestedBy), reset.Id, 1, default);
    }
}
