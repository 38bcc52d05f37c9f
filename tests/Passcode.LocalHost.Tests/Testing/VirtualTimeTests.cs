namespace Passcode.LocalHost.Tests.Testing;

public sealed class VirtualTimeTests
{
    [Fact]
    public void Timers_fire_in_the_order_in_which_they_are_due() => VirtualTime.Run(async time =>
    {
        var begun = time.GetUtcNow();
        var fired = new List<TimeSpan>();
        await Task.WhenAll(Wait(3), Wait(1), Wait(2));

        Assert.Equal([TimeSpan.FromDays(1), TimeSpan.FromDays(2), TimeSpan.FromDays(3)], fired);

        async Task Wait(int days)
        {
            await Task.Delay(TimeSpan.FromDays(days), time);
            fired.Add(time.GetUtcNow() - begun);
        }
    });

    [Fact]
    public void A_test_that_waits_for_nothing_ends() =>
        Assert.Throws<TimeoutException>(() => VirtualTime.Run(_ => new TaskCompletionSource().Task));

    [Fact]
    public void A_test_that_waits_for_ever_ends() => Assert.Throws<TimeoutException>(() => VirtualTime.Run(async time =>
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1), time);
        while (await timer.WaitForNextTickAsync())
        {
        }
    }));

    [Fact]
    public void A_disposed_timer_holds_nobody_up() => VirtualTime.Run(async time =>
    {
        var begun = time.GetUtcNow();
        using (new CancellationTokenSource(TimeSpan.FromDays(1), time))
        {
        }

        await Task.Delay(TimeSpan.FromDays(2), time);
        Assert.Equal(begun.AddDays(2), time.GetUtcNow());
    });

    [Fact]
    public void What_fails_in_a_test_fails_the_test() =>
        Assert.Throws<InvalidOperationException>(() => VirtualTime.Run(async time =>
        {
            await Task.Delay(TimeSpan.FromDays(1), time);
            throw new InvalidOperationException("It failed.");
        }));
}
