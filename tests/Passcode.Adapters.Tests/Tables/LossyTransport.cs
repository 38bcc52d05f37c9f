using Azure.Core;
using Azure.Core.Pipeline;

namespace Passcode.Adapters.Tests.Tables;

/// <summary>Carries requests to Azurite, counts them, and loses answers on request: the request is carried out all the same.</summary>
public sealed class LossyTransport : HttpPipelineTransport
{
    private static readonly HttpClientTransport Azurite = new();

    private int _requests;
    private int _answersToLose;
    private int _outage;
    private int _requestsLeft = int.MaxValue;

    public int Requests => Volatile.Read(ref _requests);

    public void LoseAnswers(int count) => _answersToLose = count;

    public void Fail() => _outage = 1;

    /// <summary>As if the process died: some more requests are carried out, and no other.</summary>
    public void FailAfter(int requests) => _requestsLeft = requests;

    /// <summary>Ends an outage.</summary>
    public void Recover() => (_outage, _requestsLeft) = (0, int.MaxValue);

    public override Request CreateRequest() => Azurite.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        if (Volatile.Read(ref _outage) == 1)
        {
            throw new IOException("No connection.");
        }

        if (Volatile.Read(ref _requestsLeft) != int.MaxValue && Interlocked.Decrement(ref _requestsLeft) < 0)
        {
            throw new InvalidOperationException("The process is dead."); // which no client tries again
        }

        Interlocked.Increment(ref _requests);
        await Azurite.ProcessAsync(message);
        if (Interlocked.Decrement(ref _answersToLose) >= 0)
        {
            throw new IOException("The answer was lost.");
        }
    }
}
