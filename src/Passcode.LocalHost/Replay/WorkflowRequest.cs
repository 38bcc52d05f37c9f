using System.Security.Cryptography;
using System.Text;
using Passcode.LocalHost.Journal;

namespace Passcode.LocalHost.Replay;

/// <summary>What a workflow asks for. Its text is for error messages and holds no value.</summary>
public abstract record WorkflowRequest
{
    private WorkflowRequest()
    {
    }

    /// <summary>Whether this event can have come of this request.</summary>
    public abstract bool IsAnsweredBy(JournalEvent answer);

    /// <summary>Run a step on an input in JSON.</summary>
    public sealed record RunStep(string Step, string Input) : WorkflowRequest
    {
        /// <summary>Tells two inputs apart without keeping them.</summary>
        public string InputHash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Input)));

        /// <inheritdoc />
        public override bool IsAnsweredBy(JournalEvent answer) => answer switch
        {
            JournalEvent.StepCompleted completed => completed.Step == Step && completed.InputHash == InputHash,
            JournalEvent.StepFailed failed => failed.Step == Step && failed.InputHash == InputHash,
            _ => false,
        };

        /// <inheritdoc />
        public override string ToString() => $"the output of step '{Step}' for input {InputHash}";
    }

    /// <summary>Sleep until a time.</summary>
    public sealed record Sleep(DateTimeOffset Until) : WorkflowRequest
    {
        /// <inheritdoc />
        public override bool IsAnsweredBy(JournalEvent answer) => answer is JournalEvent.Slept slept && slept.Until == Until;

        /// <inheritdoc />
        public override string ToString() => $"a sleep until {Until:O}";
    }

    /// <summary>Wait for a signal until a deadline.</summary>
    public sealed record Wait(string Signal, DateTimeOffset Deadline) : WorkflowRequest
    {
        /// <inheritdoc />
        public override bool IsAnsweredBy(JournalEvent answer) => answer switch
        {
            JournalEvent.SignalReceived received => received.Signal == Signal && received.Deadline == Deadline,
            JournalEvent.TimedOut timedOut => timedOut.Signal == Signal && timedOut.Deadline == Deadline,
            _ => false,
        };

        /// <inheritdoc />
        public override string ToString() => $"signal '{Signal}' before {Deadline:O}";
    }
}
