using Microsoft.DurableTask;

namespace Passcode.Functions.Durable;

/// <summary>Says a step's retry policy in Durable Task's terms.</summary>
public static class RetryPolicyExtensions
{
    /// <summary>The options of an activity that is tried as often, and with the same pauses.</summary>
    public static TaskOptions ToTaskOptions(this Core.Workflows.RetryPolicy retry)
    {
        ArgumentNullException.ThrowIfNull(retry);
        return TaskOptions.FromRetryPolicy(new RetryPolicy(retry.MaxAttempts, retry.FirstDelay, retry.Backoff, retry.MaxDelay));
    }
}
