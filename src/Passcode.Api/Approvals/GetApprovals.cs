using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core.Approvals;

namespace Passcode.Api.Approvals;

internal static class GetApprovals
{
    private const int DefaultSize = 50;
    private const int LargestSize = 200;

    [EndpointName("ListApprovals"), Tags("Approvals")]
    [EndpointSummary("List what waits for an approval")]
    [EndpointDescription("Lists what waits for a decision, oldest first, and says of each whether you may decide. Follow nextLink for more; a page may be short before the end.")]
    [ProducesResponseType<PendingApprovalList>(200, Description = "A page of what waits.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static async Task<IResult> Handle(
        [AsParameters] PendingApprovalQuery query,
        HttpRequest http,
        ClaimsPrincipal user,
        IPendingApprovals pending,
        FourEyes fourEyes,
        PageLink links,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var size = errors.Size("top", query.Top, LargestSize) ?? DefaultSize;
        var continuation = links.Read(errors, http, query.Continuation);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var approver = user.Approver();
        var page = await pending.List(size, continuation, cancellationToken);
        var now = time.GetUtcNow();
        return TypedResults.Json(new PendingApprovalList(
            [
                .. from approval in page.Items
                   where approval.Deadline > now // its workflow will find that out in a moment
                   select PendingApprovalResource.Of(approval, fourEyes.Objection(approval.RequestedBy, approval.Origin, approver)),
            ],
            links.Next(http, page.Continuation, size)));
    }
}
