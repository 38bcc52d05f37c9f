using System.ComponentModel.DataAnnotations;

namespace Passcode.Core.Resets;

/// <summary>Settings <c>Passcode:Polling</c>: how a command is sent and its confirmation awaited.</summary>
public sealed class PollingOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Polling";

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

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MaxDelay < FirstDelay)
        {
            yield return new ValidationResult("must not be shorter than FirstDelay.", [nameof(MaxDelay)]);
        }

        if (SettleTime < 2 * SendTimeout)
        {
            yield return new ValidationResult("must be at least twice SendTimeout.", [nameof(SettleTime)]);
        }
    }

    /// <summary>The pause before the look with this number, counted from 0.</summary>
    public TimeSpan DelayBefore(int look) =>
        TimeSpan.FromSeconds(Math.Min(MaxDelay.TotalSeconds, FirstDelay.TotalSeconds * Math.Pow(Backoff, look)));
}
