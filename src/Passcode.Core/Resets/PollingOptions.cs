using System.ComponentModel.DataAnnotations;
using Passcode.Core.Policy;

namespace Passcode.Core.Resets;

/// <summary>Settings <c>Passcode:Polling</c>: how a command is sent and its confirmation awaited.</summary>
public sealed class PollingOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Polling";

    private const double SyncBackoff = 3;

    /// <summary>The pause before the first look at the device, 5 s by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>What each pause is multiplied with to get the next, 1.5 by default.</summary>
    [Range(1.0, 10.0)]
    public double Backoff { get; set; } = 1.5;

    /// <summary>No pause is longer, 15 minutes by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "1.00:00:00")]
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a device has to confirm, 24 hours by default.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long the sending of the command may take, 15 s by default. An activity lasts at most 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:05:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// After a lost answer: how long an executed command may take to show in the device's actions, 2 minutes by default.
    /// Only after that is it sent again. Must be at least twice <see cref="SendTimeout"/>, so that no send is still under way.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long after its expiry a confirmation still completes a reset, 7 days by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan LateFor { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Whether Intune is asked to contact devices that have not confirmed, true by default.</summary>
    public bool SyncRequests { get; set; } = true;

    /// <summary>
    /// From the command to the first request for a check-in, 1 minute by default. Intune notifies the device of the command itself, so that an
    /// earlier request is a write that helps nobody.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan FirstSyncDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The longest pause between two requests for a check-in, 1 hour by default. Each pause is three times the one before: 1, 3, 9, 27, 60 minutes. A
    /// device that is offline learns of no request, and Intune limits how often it notifies one.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan MaxSyncDelay { get; set; } = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MaxDelay < FirstDelay)
        {
            yield return new ValidationResult("must not be shorter than FirstDelay.", [nameof(MaxDelay)]);
        }

        if (MaxSyncDelay < FirstSyncDelay)
        {
            yield return new ValidationResult("must not be shorter than FirstSyncDelay.", [nameof(MaxSyncDelay)]);
        }

        if (SettleTime < 2 * SendTimeout)
        {
            yield return new ValidationResult("must be at least twice SendTimeout.", [nameof(SettleTime)]);
        }
    }

    /// <summary>
    /// The longest life of a request: it waits for its device, for its approval, for its turn and for its confirmation, each until a deadline, and
    /// may need a second approval.
    /// </summary>
    public TimeSpan LongestLife(ApprovalOptions approvals) => (4 * Deadline) + (2 * approvals.Deadline);

    /// <summary>The pause before the look with this number, counted from 0.</summary>
    public TimeSpan DelayBefore(int look) => Pause(FirstDelay, MaxDelay, Backoff, look);

    /// <summary>The pause before the request for a check-in with this number, counted from 0.</summary>
    public TimeSpan SyncDelayBefore(int request) => Pause(FirstSyncDelay, MaxSyncDelay, SyncBackoff, request);

    /// <summary>
    /// When a command is polled next. Its polls have fixed times, counted from the command, so that the time of the next one is known without a
    /// record of each.
    /// </summary>
    public DateTimeOffset NextPoll(DateTimeOffset sentAt, DateTimeOffset now)
    {
        var poll = sentAt;
        for (var look = 0; poll <= now; look++)
        {
            var pause = DelayBefore(look);
            poll += pause < DelayBefore(look + 1) ? pause : pause * Math.Max(1, Math.Floor((now - poll) / pause) + 1);
        }

        return poll;
    }

    private static TimeSpan Pause(TimeSpan first, TimeSpan longest, double backoff, int number) =>
        TimeSpan.FromSeconds(Math.Min(longest.TotalSeconds, first.TotalSeconds * Math.Pow(backoff, number)));
}
