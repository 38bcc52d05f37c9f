using System.ComponentModel.DataAnnotations;
using Passcode.Api.Problems;
using Passcode.Api.Resets;

namespace Passcode.Api.Callbacks;

/// <summary>A callback subscription.</summary>
/// <param name="CallbackUrl">The public https address that receives the events. A percent-encoded address is decoded once.</param>
/// <param name="Events">The event types to receive, such as passcode.reset.completed or passcode.bulkRun.paused. If neither events nor outcomes is set, every end of a reset is sent.</param>
/// <param name="Outcomes">The final states to receive, such as completed. Equivalent to naming their events.</param>
public sealed record SubscriptionBody(
    [property: Required(ErrorMessage = "is required: where events go."), MaxCharacters(ResetLimits.CallbackUrl)] string? CallbackUrl = null,
    IReadOnlyList<string>? Events = null,
    IReadOnlyList<string>? Outcomes = null);
