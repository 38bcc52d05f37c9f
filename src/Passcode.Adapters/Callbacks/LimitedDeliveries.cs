using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Passcode.Core.Callbacks;
using Polly;
using Polly.CircuitBreaker;

namespace Passcode.Adapters.Callbacks;

/// <summary>
/// Limits what deliveries take of a process. They share its activities with resets, so that receivers that do not respond would delay commands: no more than
/// <see cref="CallbackOptions.MaxConcurrentDeliveries"/> are under way at once, and a receiver that failed repeatedly is left alone for a while. What is not
/// attempted is deferred; the orchestration of the delivery waits in a durable timer.
/// </summary>
internal sealed class LimitedDeliveries(ICallbackSender sender, ITicketComments tickets, IOptions<CallbackOptions> options, TimeProvider time)
    : ICallbackSender, ITicketComments, IDisposable
{
    private const int FailuresInARow = 3;
    private static readonly TimeSpan Sampling = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Break = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UntilRoom = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _room = new(options.Value.MaxConcurrentDeliveries);
    private readonly MemoryCache _breakers = new(new MemoryCacheOptions());

    /// <inheritdoc />
    public Task<DeliveryResult> Send(CallbackEvent callbackEvent, string address, string? secret, CancellationToken cancellationToken) =>
        Limit(address, attempt => new(sender.Send(callbackEvent, address, secret, attempt)), cancellationToken);

    /// <inheritdoc />
    public Task<DeliveryResult> Write(string source, CallbackEvent callbackEvent, CancellationToken cancellationToken) =>
        Limit("helpdesk " + source, attempt => new(tickets.Write(source, callbackEvent, attempt)), cancellationToken);

    private async Task<DeliveryResult> Limit(string receiver, Func<CancellationToken, ValueTask<DeliveryResult>> send, CancellationToken cancellationToken)
    {
        if (!await _room.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return new DeliveryResult.Deferred(UntilRoom);
        }

        try
        {
            return await BreakerOf(receiver).ExecuteAsync(send, cancellationToken);
        }
        catch (BrokenCircuitException open)
        {
            return new DeliveryResult.Deferred(open.RetryAfter ?? Break);
        }
        finally
        {
            _room.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _room.Dispose();
        _breakers.Dispose();
    }

    // An address is a secret, and receivers come and go.
    private ResiliencePipeline<DeliveryResult> BreakerOf(string receiver) =>
        _breakers.GetOrCreate(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(receiver))), entry =>
        {
            entry.SlidingExpiration = Sampling;
            return new ResiliencePipelineBuilder<DeliveryResult> { TimeProvider = time }
                .AddCircuitBreaker(new CircuitBreakerStrategyOptions<DeliveryResult>
                {
                    FailureRatio = 1,
                    MinimumThroughput = FailuresInARow,
                    SamplingDuration = Sampling,
                    BreakDuration = Break,
                    ShouldHandle = new PredicateBuilder<DeliveryResult>().HandleResult(result => result is DeliveryResult.Failed),
                })
                .Build();
        })!;
}
