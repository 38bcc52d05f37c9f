using System.Globalization;
using Passcode.Api.Problems;

namespace Passcode.Api.Helpdesk;

/// <summary>Why a delivery is refused before its content is looked at.</summary>
internal static class DeliveryProblems
{
    public static Problem SourceNotFound { get; } = new(
        ProblemCode.HelpdeskSourceNotFound, "Check the name in the address. A source takes deliveries once Passcode:Helpdesk:Sources:{name}:Secrets has one.");

    public static Problem TooLarge { get; } = new(
        ProblemCode.BodyTooLarge, string.Create(CultureInfo.InvariantCulture, $"Send at most {DeliveryBody.Largest / 1024} KiB."));

    // The same whatever was wrong: a hint would help whoever tries.
    public static Problem NotVerified { get; } = new(
        ProblemCode.DeliveryNotVerified,
        "Compare the secret at the helpdesk with the source's, and the clocks. A delivery must reach Passcode unchanged and within five minutes.");

    public static Problem NotACloudEvent { get; } = new(
        ProblemCode.UnsupportedMediaType,
        "Send one CloudEvent: Content-Type application/cloudevents+json, or application/json with its attributes in ce- headers.");

    public static Problem TooSlow { get; } = new(
        ProblemCode.StorageUnavailable, "Nothing is lost. Deliver again after the pause.")
    {
        RetryAfter = TimeSpan.FromSeconds(10),
    };
}
