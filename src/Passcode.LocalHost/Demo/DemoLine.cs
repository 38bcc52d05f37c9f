using Passcode.Api.Resets;
using Passcode.Core.Resets;

namespace Passcode.LocalHost.Demo;

/// <summary>A ticket with the current state of its reset.</summary>
internal sealed record DemoLine(SampleTicket Ticket, ResetResource Reset)
{
    public bool HasEnded => Reset.Status.IsTerminal();

    /// <summary>Whether the reset has the expected outcome. A different outcome is a defect.</summary>
    public bool IsAsExpected => Reset.Status == Ticket.Status
        && Reset.ReasonCode == Ticket.Reason
        && (Ticket.Effect is null || Reset.Effect == Ticket.Effect);
}
