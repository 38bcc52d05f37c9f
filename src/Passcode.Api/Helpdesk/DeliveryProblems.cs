using Passcode.Api.Problems;

namespace Passcode.Api.Helpdesk;

/// <summary>The problem details of webhooks that are refused before their content is read.</summary>
internal static class DeliveryProblems
{
    public static Problem SourceNotFound { get; } = new(
        ProblemCode.HelpdeskSourceNotFound, $"Check the source name in the address. A source is enabled when the setting Passcode:Helpdesk:Sources:{{name}}:Secrets has a value.");

    public static Problem TooLarge { get; } = new(
        ProblemCode.BodyTooLarge, $"Send at most {DeliveryBody.Largest / 1024} KiB.");

    // The same text for every cause, because a more precise one would help an attacker.
    public static Problem NotVerified { get; } = new(
        ProblemCode.DeliveryNotVerified,
        $"Check that the secret in the helpdesk matches the secret of the source, and that both clocks are correct. The body must arrive unmodified, within five minutes.");

    public static Problem NotACloudEvent { get; } = new(
        ProblemCode.UnsupportedMediaType,
        $"Send one CloudEvent: either Content-Type application/cloudevents+json, or application/json with the attributes in ce- headers.");

    public static Problem TooSlow { get; } = new(
        ProblemCode.StorageUnavailable, $"The webhook may have been processed. Send it again, unchanged, after the Retry-After time: a repeated webhook requests nothing twice.")
    {
        RetryAfter = TimeSpan.FromSeconds(10),
    };
}
