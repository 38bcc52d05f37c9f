using System.Text.Json.Serialization;
using Passcode.Core.BulkRuns;
using Passcode.Core.Resets;

namespace Passcode.Core.Callbacks;

/// <summary>
/// That a reset entered a state, or that a bulk run ended. A reset enters each state that is told once at most, so its id and the state
/// make the event's id: whoever tells of it again, after a crash, tells of the same event.
/// </summary>
/// <param name="Id">The event's id, CloudEvents' <c>id</c> and Standard Webhooks' <c>webhook-id</c>.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Reset">The reset as it was then; a delivery that takes a day still tells of that moment. Null when it is of a bulk run.</param>
/// <param name="Run">The bulk run as it was then; null when it is of a reset.</param>
public sealed record CallbackEvent(
    string Id,
    DateTimeOffset Time,
    [property: JsonPropertyName("data")] ResetEventData? Reset,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] BulkEventData? Run = null)
{
    /// <summary>The event's name.</summary>
    [JsonIgnore]
    public string Type => Run is null ? ResetEventType.Of(Reset!.Status) : BulkEventData.TypePrefix + Run.Status.ToWireName();

    /// <summary>The id of the reset or of the run.</summary>
    [JsonIgnore]
    public string Subject => Run?.Id ?? Reset!.Id;

    /// <summary>The event of a reset's present state; null for a state that is not told.</summary>
    public static CallbackEvent? Of(PasscodeReset reset)
    {
        ArgumentNullException.ThrowIfNull(reset);
        return ResetEventType.Find(ResetEventType.Of(reset.Status)) is null
            ? null
            : new($"{reset.Id}-{reset.Status.ToWireName()}", TimeOf(reset), ResetEventData.Of(reset));
    }

    /// <summary>The event of a run's end.</summary>
    public static CallbackEvent Of(BulkRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new($"{run.Id}-{run.Status.ToWireName()}", run.EndedAt!.Value, Reset: null, BulkEventData.Of(run));
    }

    private static DateTimeOffset TimeOf(PasscodeReset reset) => reset switch
    {
        { Status: ResetStatus.Accepted } => reset.RequestedAt,
        { Status: ResetStatus.Pending, IssuedAt: { } issuedAt } => issuedAt,
        { Late: false, EndedAt: { } endedAt } => endedAt,
        _ => reset.LastEvent?.At ?? reset.RequestedAt,
    };
}
