namespace Passcode.Api.Helpdesk;

/// <summary>The response to a webhook that does not request a reset.</summary>
/// <param name="Ignored">Always true.</param>
/// <param name="Why">The value that the payload needs to have, and the setting that defines it.</param>
public sealed record IgnoredDelivery(bool Ignored, string Why);
