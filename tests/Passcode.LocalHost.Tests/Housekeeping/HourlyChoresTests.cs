using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Passcode.LocalHost.Housekeeping;
using Passcode.Testing;

namespace Passcode.LocalHost.Tests.Housekeeping;

public sealed class HourlyChoresTests
{
    [Fact]
    public void Chores_are_done_after_the_start_and_every_hour_also_when_one_fails() => VirtualTime.Run(async time =>
    {
        var begun = time.GetUtcNow();
        var done = new List<TimeSpan>();
        var chores = new HourlyChores(
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
            NullLogger<HourlyChores>.Instance);

        using var stop = new CancellationTokenSource(TimeSpan.FromHours(2.5), time);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => chores.Run(stop.Token));

        var seconds15 = TimeSpan.FromSeconds(15);
        Assert.Equal([seconds15, seconds15 + TimeSpan.FromHours(1), seconds15 + TimeSpan.FromHours(2)], done);
    });
}
