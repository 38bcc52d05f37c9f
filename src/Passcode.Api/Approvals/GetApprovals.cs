using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Approvals;

namespace Passcode.Api.Approvals;

internal static class GetApprovals
{
    [EndpointName("ListApprovals"), Tags("Approvals")]
    [EndpointSummary("List pending approvals")]
    [EndpointDescription("Returns the resets and bulk runs that await a decision, oldest first, and whether you can decide on each. Follow nextLink for more. A page can have fewer entries than requested before the last page.")]
    [ProducesResponseType<PendingApprovalList>(200, Description = "A page of pending approvals.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static async Task<IResult> Handle(
        [AsParameters] PageQuery query,
        HttpRequest http,
        ClaimsPrincipal user,
        IPendingApprovals pending,
        CallerScopes scopes,
        FourEyes fourEyes,
        PageLink links,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var approver = user.Approver();
        return await links.Respond(
            new FieldErrors(),
            http,
            query,
            async (size, continuation) =>
            {
                var page = await pending.List(size, continuation, cancellationToken);
                return page with { Items = await scopes.Filter(user, page.Items, approval => (approval.Device, approval.Origin)) };
            },
            (items, next) => new PendingApprovalList(
                [
                    .. from approval in items
                       where approval.Deadline > time.GetUtcNow() // its orchestration will find that out in a moment
                       select PendingApprovalResource.From(approval, fourEyes.FindDenialReason(approval.RequestedBy, approval.Origin, approver)),
                ],
                next));
    }
}
