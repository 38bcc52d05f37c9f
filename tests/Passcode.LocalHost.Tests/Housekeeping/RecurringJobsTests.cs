using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Passcode.LocalHost.Housekeeping;

namespace Passcode.LocalHost.Tests.Housekeeping;

public sealed class RecurringJobsTests
{
    [Fact]
    public void Jobs_run_after_the_start_and_every_hour_also_when_one_fails() => VirtualTime.Run(async time =>
    {
        var begun = time.GetUtcNow();
        var done = new List<TimeSpan>();
        var jobs = new RecurringJobs(
            [
                new("fails", (_, _) => throw new IOException("no")),
                new("works", (_, _) =>
                {
                    done.Add(time.GetUtcNow() - begun);
                    return Task.CompletedTask;
                }),
            ],
            new ServiceCollection().BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(),
            time,
            NullLogger<RecurringJobs>.Instance);

        using var stop = new CancellationTokenSource(TimeSpan.FromHours(2.5), time);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => jobs.Run(stop.Token));

        var seconds15 = TimeSpan.FromSeconds(15);
        Assert.Equal([seconds15, seconds15 + TimeSpan.FromHours(1), seconds15 + TimeSpan.FromHours(2)], done);
    });
}
