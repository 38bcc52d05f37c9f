using Passcode.Core.Approvals;
using Passcode.Core.Reveal;

namespace Passcode.Testing.Fakes;

/// <summary>Requests for temporary passcodes by people.</summary>
internal static class RevealRequests
{
    public static RevealRequest By(string caller, string reason = "for the user", string? ticketId = null) => new(
        reason,
        caller,
        caller + "@contoso.example",
        ticketId,
        new(new Approver(caller + "-oid", IsPerson: true, [caller + "@contoso.example"], "console"), new(RequestChannel.Person, caller + "-oid", "console")));
}
