using Passcode.Core.Eligibility;
using Passcode.Api.Resets;
using Passcode.Core.Resets;

namespace Passcode.LocalHost.Demo;

/// <summary>A ticket with its reset as last seen.</summary>
internal sealed record DemoLine(SampleTicket Ticket, ResetResource Reset)
{
    public bool HasEnded => Reset.Status.IsTerminal();

    /// <summary>Whether it ended as it should: a demo that shows something else has found a defect.</summary>
    public bool IsAsExpected => Reset.Status == Ticket.Status
        && Reset.ReasonCode == Ticket.Reason
        && (Ticket.Effect is null || Reset.Effect == Ticket.Effect);
}
