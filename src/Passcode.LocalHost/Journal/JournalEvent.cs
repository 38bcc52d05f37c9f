using System.Text.Json.Serialization;

namespace Passcode.LocalHost.Journal;

/// <summary>
/// Something that happened to an instance and is replayed to its workflow. Its text is for error messages and holds no value.
/// </summary>
[JsonDerivedType(typeof(StepCompleted), "stepCompleted")]
[JsonDerivedType(typeof(StepFailed), "stepFailed")]
[JsonDerivedType(typeof(Slept), "slept")]
[JsonDerivedType(typeof(SignalReceived), "signalReceived")]
[JsonDerivedType(typeof(TimedOut), "timedOut")]
public abstract record JournalEvent
{
    private JournalEvent(DateTimeOffset at) => At = at;

    /// <summary>When it was recorded; the workflow's clock stands at it until the next event.</summary>
    public DateTimeOffset At { get; }

    /// <summary>A step gave an output, in JSON.</summary>
    public sealed record StepCompleted(DateTimeOffset At, string Step, string InputHash, string Output) : JournalEvent(At)
    {
        /// <inheritdoc />
        public override string ToString() => $"the output of step '{Step}' for input {InputHash}";
    }

    /// <summary>A step failed on every attempt, and the workflow handled it.</summary>
    public sealed record StepFailed(DateTimeOffset At, string Step, string InputHash, string Message) : JournalEvent(At)
    {
        /// <inheritdoc />
        public override string ToString() => $"the failure of step '{Step}' for input {InputHash}";
    }

    /// <summary>A time came.</summary>
    public sealed record Slept(DateTimeOffset At, DateTimeOffset Until) : JournalEvent(At)
    {
        /// <inheritdoc />
        public override string ToString() => $"a sleep until {Until:O}";
    }

    /// <summary>A signal was received, with its payload in JSON.</summary>
    public sealed record SignalReceived(DateTimeOffset At, string Signal, DateTimeOffset Deadline, string Payload) : JournalEvent(At)
    {
        /// <inheritdoc />
        public override string ToString() => $"the receipt of signal '{Signal}' before {Deadline:O}";
    }

    /// <summary>No signal came before the deadline.</summary>
    public sealed record TimedOut(DateTimeOffset At, string Signal, DateTimeOffset Deadline) : JournalEvent(At)
    {
        /// <inheritdoc />
        public override string ToString() => $"the absence of signal '{Signal}' until {Deadline:O}";
    }
}
