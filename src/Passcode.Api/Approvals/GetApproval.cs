using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Api.Approvals;

internal static class GetApproval
{
    private static readonly Problem NotFound = new(
        ProblemCode.ApprovalNotFound, $"No reset and no bulk run with this ID awaits a decision. List the pending approvals to find it.");

    [EndpointName("GetApproval"), Tags("Approvals")]
    [EndpointSummary("Get a pending approval")]
    [EndpointDescription("Returns a reset or a bulk run that awaits a decision, with what an approver needs to know, and whether you can decide on it.")]
    [ProducesResponseType<PendingApprovalResource>(200, Description = "The pending approval.")]
    [Refuses(ProblemCode.ApprovalNotFound)]
    public static async Task<IResult> Handle(
        [Description("The ID of the reset or bulk run.")] string id,
        HttpRequest http,
        IResetStore resets,
        IBulkRuns runs,
        PendingApprovalView view,
        CallerScopes scopes,
        CancellationToken cancellationToken) =>
        ResetId.Parse(id) is { } known && (await Find(resets, known, cancellationToken) ?? await Find(runs, known, cancellationToken)) is { } approval
            && view.IsOpen(approval) && await scopes.Cover(http.HttpContext.User, approval.Device, approval.Origin)
            ? TypedResults.Json(await view.Create(approval, http, cancellationToken))
            : NotFound;

    private static async Task<PendingApproval?> Find<T>(IRecordStore<T> store, string id, CancellationToken cancellationToken)
        where T : class, IApprovable<T> =>
        (await store.Find(id, cancellationToken))?.Value is { AwaitsDecision: true } record ? record.ToPendingApproval() : null;
}
