namespace Passcode.Core.Workflows;

/// <summary>What a step does. It may be run twice, also at the same time, and must come to the same end.</summary>
public interface IStepBody<TInput, TOutput>
{
    /// <summary>Runs the step. An exception means "try again" to the step's <see cref="RetryPolicy"/>; every other result is returned.</summary>
    Task<TOutput> Run(TInput input, CancellationToken cancellation);
}
