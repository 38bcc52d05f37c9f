namespace Passcode.Api.Helpdesk;

/// <summary>The answer to a delivery that asks for nothing.</summary>
/// <param name="Ignored">Always true.</param>
/// <param name="Why">What the payload would have to say, and the setting that says so.</param>
public sealed record IgnoredDelivery(bool Ignored, string Why);
