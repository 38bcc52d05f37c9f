using System.ComponentModel.DataAnnotations;
using Passcode.Api.Problems;
using Passcode.Api.Resets;

namespace Passcode.Api.Callbacks;

/// <summary>A callback subscription.</summary>
/// <param name="CallbackUrl">Where events go, a public https address; percent-encoded as a whole, it is decoded once.</param>
/// <param name="Events">The names of the events to be told of, such as passcode.reset.completed. Without events and outcomes, every end of a reset.</param>
/// <param name="Outcomes">The same by the states in which resets end, such as completed.</param>
public sealed record SubscriptionBody(
    [property: Required(ErrorMessage = "is required: where events go."), MaxCharacters(ResetLimits.CallbackUrl)] string? CallbackUrl = null,
    IReadOnlyList<string>? Events = null,
    IReadOnlyList<string>? Outcomes = null);
