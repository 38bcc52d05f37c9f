using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;

namespace Passcode.Core.Tests.Resets;

public sealed class PollingOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() => Assert.Equal(TimeSpan.FromHours(24), Bind<PollingOptions>().Deadline);

    [Theory]
    [InlineData("Passcode:Polling:FirstDelay", "00:00:00", "Passcode:Polling:FirstDelay")]
    [InlineData("Passcode:Polling:Backoff", "0.5", "Passcode:Polling:Backoff")]
    [InlineData("Passcode:Polling:MaxDelay", "2.00:00:00", "Passcode:Polling:MaxDelay")]
    [InlineData("Passcode:Polling:MaxDelay", "00:00:01", "Passcode:Polling:MaxDelay: must not be shorter")]
    [InlineData("Passcode:Polling:Deadline", "8.00:00:00", "Passcode:Polling:Deadline")]
    [InlineData("Passcode:Polling:SendTimeout", "00:10:00", "Passcode:Polling:SendTimeout")]
    [InlineData("Passcode:Polling:SettleTime", "00:00:29", "Passcode:Polling:SettleTime: must be at least twice")]
    [InlineData("Passcode:Polling:FirstSyncDelay", "00:00:00", "Passcode:Polling:FirstSyncDelay")]
    [InlineData("Passcode:Polling:MaxSyncDelay", "00:00:30", "Passcode:Polling:MaxSyncDelay: must not be shorter than FirstSyncDelay")]
    [InlineData("Passcode:Polling:LateFor", "31.00:00:00", "Passcode:Polling:LateFor")]
    public void An_impossible_polling_setting_is_refused_by_name(string key, string value, string message) =>
        Assert.Contains(message, Assert.Throws<OptionsValidationException>(() => Bind<PollingOptions>((key, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Passcode:Eligibility:Edition", "2019", "Passcode:Eligibility:Edition: must be 'current' or '2018-03'.")]
    [InlineData("Passcode:Eligibility:StaleAfter", "00:00:01", "Passcode:Eligibility:StaleAfter")]
    public void An_impossible_eligibility_setting_is_refused_by_name(string key, string value, string message) =>
        Assert.Contains(message, Assert.Throws<OptionsValidationException>(() => Bind<EligibilityOptions>((key, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_setting_is_refused_by_name() =>
        Assert.Contains("Dedline", Assert.Throws<OptionsValidationException>(() => Bind<PollingOptions>(("Passcode:Polling:Dedline", "1"))).Message, StringComparison.Ordinal);

    [Fact]
    public void All_errors_come_at_once()
    {
        var failure = Assert.Throws<OptionsValidationException>(
            () => Bind<PollingOptions>(("Passcode:Polling:Backoff", "0.5"), ("Passcode:Polling:Deadline", "8.00:00:00")));
        Assert.Equal(2, failure.Failures.Count());
    }

    [Fact]
    public void The_pauses_grow_up_to_the_longest()
    {
        var options = new PollingOptions();
        var pauses = Enumerable.Range(0, 20).Select(options.DelayBefore).ToList();

        Assert.Equal(TimeSpan.FromSeconds(5), pauses[0]);
        Assert.Equal(TimeSpan.FromSeconds(7.5), pauses[1]);
        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal(TimeSpan.FromMinutes(15), pauses[^1]);
        Assert.Equal(TimeSpan.FromMinutes(15), options.DelayBefore(100_000));
    }

    [Fact]
    public void The_pauses_between_requests_for_a_check_in_grow_up_to_the_longest() => Assert.Equal(
        [1, 3, 9, 27, 60, 60], Enumerable.Range(0, 6).Select(request => new PollingOptions().SyncDelayBefore(request).TotalMinutes));

    [Theory]
    [InlineData(1.5, 5)]
    [InlineData(1, 5)]
    [InlineData(1.5, 900)]
    public void The_next_poll_is_the_first_of_the_schedule_that_is_to_come(double backoff, int firstDelay)
    {
        var options = new PollingOptions { Backoff = backoff, FirstDelay = TimeSpan.FromSeconds(firstDelay) };
        var (sentAt, poll) = (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
        for (var number = 0; number < 100; number++)
        {
            var next = poll + options.DelayBefore(number);
            Assert.Equal((next, next), (options.NextPoll(sentAt, poll), options.NextPoll(sentAt, next.AddTicks(-1))));
            poll = next;
        }

        Assert.InRange(options.NextPoll(default, poll) - poll, TimeSpan.FromTicks(1), options.MaxDelay); // a command of an earlier version
    }

    private static T Bind<T>(params (string Key, string Value)[] settings)
        where T : class =>
        new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build())
            .AddPasscodeCore()
            .BuildServiceProvider()
            .GetRequiredService<IOptions<T>>().Value;
}
