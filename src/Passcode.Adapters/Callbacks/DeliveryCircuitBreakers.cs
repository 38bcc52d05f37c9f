using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Passcode.Core.Callbacks;
using Polly;
using Polly.CircuitBreaker;

namespace Passcode.Adapters.Callbacks;

/// <summary>
/// Leaves a receiver alone that failed repeatedly: for a minute, and then for longer and longer, up to a quarter of an hour. What is not attempted is deferred; the
/// orchestration of the delivery waits in a durable timer.
/// </summary>
internal sealed class DeliveryCircuitBreakers(ICallbackSender sender, ITicketComments tickets, TimeProvider time)
    : ICallbackSender, ITicketComments, IDisposable
{
    private const int FailuresInARow = 3;
    private static readonly TimeSpan Sampling = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FirstBreak = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestBreak = TimeSpan.FromMinutes(15);

    private readonly MemoryCache _breakers = new(new MemoryCacheOptions());

    /// <inheritdoc />
    public Task<DeliveryResult> Send(CallbackEvent callbackEvent, string address, string? secret, CancellationToken cancellationToken) =>
        Guard(address, attempt => sender.Send(callbackEvent, address, secret, attempt), cancellationToken);

    /// <inheritdoc />
    public Task<DeliveryResult> Write(string source, CallbackEvent callbackEvent, CancellationToken cancellationToken) =>
        Guard("helpdesk " + source, attempt => tickets.Write(source, callbackEvent, attempt), cancellationToken);

    // By outcomes and not by exceptions, since an event can have a hundred receivers that are left alone.
    private async Task<DeliveryResult> Guard(string receiver, Func<CancellationToken, Task<DeliveryResult>> send, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            var outcome = await BreakerOf(receiver).ExecuteOutcomeAsync(Attempt, context, send);
            if (outcome.Exception is BrokenCircuitException open)
            {
                return new DeliveryResult.Deferred(open.RetryAfter ?? FirstBreak);
            }

            outcome.ThrowIfException();
            return outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static async ValueTask<Outcome<DeliveryResult>> Attempt(ResilienceContext context, Func<CancellationToken, Task<DeliveryResult>> send)
    {
        try
        {
            return Outcome.FromResult(await send(context.CancellationToken));
        }
#pragma warning disable CA1031 // An outcome carries every exception; Guard throws it again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Outcome.FromException<DeliveryResult>(fault);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _breakers.Dispose();

    // An address is a secret, and receivers come and go.
    private ResiliencePipeline<DeliveryResult> BreakerOf(string receiver) =>
        _breakers.GetOrCreate(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(receiver))), entry =>
        {
            entry.SlidingExpiration = 2 * LongestBreak;
            return new ResiliencePipelineBuilder<DeliveryResult> { TimeProvider = time }
                .AddCircuitBreaker(new CircuitBreakerStrategyOptions<DeliveryResult>
                {
                    FailureRatio = 1,
                    MinimumThroughput = FailuresInARow,
                    SamplingDuration = Sampling,
                    BreakDurationGenerator = broken => ValueTask.FromResult(BreakAfter(broken.HalfOpenAttempts)),
                    ShouldHandle = new PredicateBuilder<DeliveryResult>().HandleResult(result => result is DeliveryResult.Failed),
                })
                .Build();
        })!;

    private static TimeSpan BreakAfter(int failedTrials) => FirstBreak * Math.Min(Math.Pow(2, failedTrials), LongestBreak / FirstBreak);
}
