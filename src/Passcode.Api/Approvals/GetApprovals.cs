using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Approvals;
using Passcode.Core.Records;

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
        IPendingApprovals pending,
        ClaimsPrincipal user,
        PendingApprovalView view,
        CallerScopes scopes,
        PageLink links,
        CancellationToken cancellationToken) =>
        await links.Respond(
            new FieldErrors(),
            http,
            query,
            async (size, continuation) =>
            {
                var page = await pending.List(size, continuation, cancellationToken);
                var seen = await scopes.Filter(user, page.Items, approval => (approval.Device, approval.Origin));
                var open = new List<PendingApprovalResource>();
                foreach (var approval in seen.Where(view.IsOpen))
                {
                    open.Add(await view.Create(approval, http, cancellationToken));
                }

                return new ListPage<PendingApprovalResource>(open, page.Continuation);
            },
            (items, next) => new PendingApprovalList(items, next));
}
