using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Passcode.Core.Orchestration;

namespace Passcode.Core.Tests.Orchestration;

public sealed class ApplicationActivityTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly CancellationTokenSource _stopping = new();

    public void Dispose() => _stopping.Dispose();

    [Theory]
    [InlineData(0.9, false)]
    [InlineData(1, true)]
    public async Task An_activity_is_cancelled_a_second_after_the_host_begins_to_stop(double seconds, bool isCancelled)
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var host = Mock.Of<IHostApplicationLifetime>(host => host.ApplicationStopping == _stopping.Token);
        var run = new Waiting(release.Task, host, _time).RunAsync(Mock.Of<TaskActivityContext>(), "input");

        _time.Advance(TimeSpan.FromHours(1));
        await _stopping.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(seconds));
        release.SetResult();

        Assert.Equal(isCancelled, await run);
    }

    private sealed class Waiting(Task release, IHostApplicationLifetime host, TimeProvider time) : ApplicationActivity<string, bool>(host, time)
    {
        public override async Task<bool> Execute(string input, CancellationToken cancellationToken)
        {
            await release;
            return cancellationToken.IsCancellationRequested;
        }
    }
}
