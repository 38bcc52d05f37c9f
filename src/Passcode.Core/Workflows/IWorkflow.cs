namespace Passcode.Core.Workflows;

/// <summary>
/// All that a workflow may do. Two hosts implement it: Durable Task in Azure and the journaled replay driver on one machine.
/// A workflow that uses nothing else replays to the same decisions every time.
/// </summary>
public interface IWorkflow
{
    /// <summary>The instance's id; for a reset, the reset's id.</summary>
    string InstanceId { get; }

    /// <summary>The time of the event being replayed; it never changes between two replays.</summary>
    DateTimeOffset UtcNow { get; }

    /// <summary>Runs a step and waits for its output. The step may run more than once; its output is recorded once.</summary>
    /// <exception cref="StepFailedException">The step failed on every attempt that its <see cref="RetryPolicy"/> allows.</exception>
    Task<TOutput> Run<TInput, TOutput>(Step<TInput, TOutput> step, TInput input);

    /// <summary>Waits until <paramref name="time"/>; at once if it is past.</summary>
    Task SleepUntil(DateTimeOffset time);

    /// <summary>Waits for a signal, also one that arrived earlier and was not yet received.</summary>
    /// <returns>The signal's payload, or null at the deadline.</returns>
    Task<T?> WaitFor<T>(Signal<T> signal, DateTimeOffset deadline)
        where T : class;
}
