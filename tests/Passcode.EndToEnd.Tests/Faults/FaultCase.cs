using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.EndToEnd.Tests.Faults;

/// <summary>Something that goes wrong between Passcode and Graph, on one device.</summary>
/// <param name="Title">In words.</param>
/// <param name="Effect">What goes wrong.</param>
/// <param name="Kind">With which requests; all without.</param>
/// <param name="Next">How often.</param>
/// <param name="Reason">Why the reset fails; null when it completes all the same.</param>
internal sealed record FaultCase(string Title, FaultEffect Effect, RequestKind? Kind, int Next, string? Reason = null)
{
    /// <summary>Those that a reset survives.</summary>
    public static IReadOnlyList<FaultCase> Survived { get; } =
    [
        new("reads: 503 three times", new(503), RequestKind.Get, 3),
        new("reads: 503 with a gateway's page", new(503, Body: FaultBody.Html), RequestKind.Get, 2),
        new("reads: 429 with Retry-After", new(429, RetryAfterSeconds: 1.128), RequestKind.Get, 2),
        new("reads: 429 without Retry-After", new(429), RequestKind.Get, 3),
        new("reads: connection dropped", new(Connection: FaultConnection.DropBefore), RequestKind.Get, 3),
        new("search: 503", new(503), RequestKind.List, 2),
        new("search: 429 with Retry-After", new(429, RetryAfterSeconds: 1), RequestKind.List, 1),
        new("search: connection dropped", new(Connection: FaultConnection.DropAfter), RequestKind.List, 2),
        new("command: 503 twice, not carried out", new(503), RequestKind.Post, 2),
        new("command: 503 with Retry-After, not carried out", new(503, RetryAfterSeconds: 1), RequestKind.Post, 1),
        new("command: 503, carried out", new(503, AfterEffect: true), RequestKind.Post, 1),
        new("command: 504 with a gateway's page, carried out", new(504, AfterEffect: true, Body: FaultBody.Html), RequestKind.Post, 1),
        new("command: 500, carried out", new(500, AfterEffect: true, Body: FaultBody.Intune), RequestKind.Post, 1),
        new("command: connection dropped before", new(Connection: FaultConnection.DropBefore), RequestKind.Post, 1),
        new("command: connection dropped after", new(Connection: FaultConnection.DropAfter), RequestKind.Post, 1),
        new("command: no answer, not carried out", new(Connection: FaultConnection.HangBefore), RequestKind.Post, 1),
        new("command: no answer, carried out", new(Connection: FaultConnection.HangAfter), RequestKind.Post, 1),
        new("command: 404 twice", new(404), RequestKind.Post, 2),
        new("command: 429 with Retry-After", new(429, RetryAfterSeconds: 1.5), RequestKind.Post, 2),
        new("command: 429 with Retry-After as a date", new(429, RetryAfterSeconds: 2, RetryAfterForm: RetryAfterForm.Date), RequestKind.Post, 1),
        new("command: 429 without Retry-After", new(429), RequestKind.Post, 3),
        new("everything: connection dropped five times", new(Connection: FaultConnection.DropBefore), null, 5),
        new("everything: slow", new(LatencySeconds: 0.5), null, 10),
    ];

    /// <summary>Those that end a reset.</summary>
    public static IReadOnlyList<FaultCase> Refused { get; } =
    [
        new("command: 401", new(401), RequestKind.Post, 1, "graphUnauthorized"),
        new("command: 403", new(403), RequestKind.Post, 1, "graphPermissionMissing"),
        new("command: 403 ApprovalRequired", new(403, Body: FaultBody.ApprovalRequired), RequestKind.Post, 1, "intuneApprovalRequired"),
        new("command: 400 An error has occurred", new(400, Body: FaultBody.Intune), RequestKind.Post, 1, "notSupportedByDevice"),
        new("command: 400", new(400, Message: "Bad in another way"), RequestKind.Post, 1, "graphRejected"),
    ];
}
