using System.Globalization;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core.Approvals;

namespace Passcode.Api.Approvals;

internal static partial class GetApprovals
{
    private const int DefaultSize = 50;
    private const int LargestSize = 200;

    [EndpointName("ListApprovals"), Tags("Approvals")]
    [EndpointSummary("List pending approvals")]
    [EndpointDescription("Returns the resets and bulk runs that await a decision, oldest first, and whether you can decide on each. Follow nextLink for more. A page can have fewer entries than requested before the last page.")]
    [ProducesResponseType<PendingApprovalList>(200, Description = "A page of pending approvals.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static async Task<IResult> Handle(
        [AsParameters] PendingApprovalQuery query,
        HttpRequest http,
        ClaimsPrincipal user,
        IPendingApprovals pending,
        FourEyes fourEyes,
        PublicAddress address,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var (top, continuation) = (query.Top, query.Continuation);
        var errors = new FieldErrors();
        var size = DefaultSize;
        errors.Require(
            top is null || (int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size is >= 1 and <= LargestSize),
            "top",
            $"top must be a number from 1 to {LargestSize}.");
        errors.Require(continuation is null || Place().IsMatch(continuation), "continuation", "continuation must be copied from nextLink without changes.");
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var approver = user.Approver();
        var page = await pending.List(size, continuation, cancellationToken);
        var now = time.GetUtcNow();
        return TypedResults.Json(new PendingApprovalList(
            [
                .. from approval in page.Approvals
                   where approval.Deadline > now // the orchestration will detect this and expire the approval
                   select PendingApprovalResource.Of(approval, fourEyes.Objection(approval.RequestedBy, approval.Origin, approver)),
            ],
            page.Continuation is null ? null : address.Of(http, $"/api/approvals?top={size}&continuation={Uri.EscapeDataString(page.Continuation)}")));
    }

    [GeneratedRegex(@"^[0-9]{1,19}-[a-zA-Z]{1,20}-[0-9a-zA-Z-]{1,64}\z")]
    private static partial Regex Place();
}
