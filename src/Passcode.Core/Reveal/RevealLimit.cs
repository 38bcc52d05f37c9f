using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;
using Passcode.Core.Records;

namespace Passcode.Core.Reveal;

/// <summary>
/// Counts what each caller reveals, over all processes and their restarts: an hour of the clock has so many places, and each request takes one
/// by a conditional insert.
/// </summary>
public sealed class RevealLimit(IIdempotencyKeys keys, IOptions<RevealOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Takes a place.</summary>
    /// <returns>Null when there was one; else how long to wait.</returns>
    public async Task<TimeSpan?> Take(string caller, string attempt, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var hour = now.UtcTicks / Window.Ticks;
        var end = new DateTimeOffset((hour + 1) * Window.Ticks, TimeSpan.Zero);
        for (var place = 0; place < options.Value.PerHour; place++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"reveal {hour} {place}");
            var claim = await keys.Claim("reveals of " + caller, key, new(attempt, attempt, end + Window), now, cancellationToken);
            if (claim.OwnerId == attempt)
            {
                return null;
            }
        }

        return end - now;
    }
}

/// <summary>Settings <c>Passcode:Reveal</c>.</summary>
public sealed class RevealOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Reveal";

    /// <summary>How many temporary passcodes one caller may ask for in an hour of the clock, over all instances; 20 by default.</summary>
    [Range(1, 1000)]
    public int PerHour { get; set; } = 20;

    /// <summary>Whether the passcode of a protected device is shown only if two people ask for it within an hour, false by default.</summary>
    public bool SecondPerson { get; set; }

    /// <summary>Whether a request must name the ticket of the reset, if it has one, false by default.</summary>
    public bool TicketRequired { get; set; }
}
