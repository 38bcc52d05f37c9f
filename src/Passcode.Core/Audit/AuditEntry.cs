namespace Passcode.Core.Audit;

/// <summary>One thing that happened, as it is handed to the trail; the trail gives it its place in the chain.</summary>
/// <param name="Id">Made from what happened, so that a step that runs twice appends once: <c>{resetId}/decision</c>.</param>
/// <param name="At">When it happened.</param>
/// <param name="Type">What happened.</param>
/// <param name="Actor">Who did it: a sign-in name, an application, a helpdesk source, or <c>policy</c>.</param>
/// <param name="Subject">What it was done to, such as <c>resets/{id}</c>.</param>
/// <param name="Detail">More of it, such as the rule that spoke; never a secret.</param>
public sealed record AuditEntry(string Id, DateTimeOffset At, AuditEventType Type, string Actor, string Subject, string? Detail);
