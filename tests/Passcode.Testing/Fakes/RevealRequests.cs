using Passcode.Core.Approvals;
using Passcode.Core.Reveal;

namespace Passcode.Testing.Fakes;

/// <summary>Requests for temporary passcodes by people, and by an application for them.</summary>
internal static class RevealRequests
{
    public static RevealRequest By(string caller, string reason = "for the user", string? ticketId = null) => new(
        reason,
        caller,
        caller + "@contoso.example",
        ticketId,
        new(new Approver(caller + "-oid", IsPerson: true, [caller + "@contoso.example"], "console"), new(RequestChannel.Person, caller + "-oid", "console")));

    public static RevealRequest Through(string application, string? agent, string reason) => new(
        reason, application, $"{agent} through {application}", null, new(new Approver(application, IsPerson: false, [], application), new(RequestChannel.Application, application, application), Agent: agent));
}
