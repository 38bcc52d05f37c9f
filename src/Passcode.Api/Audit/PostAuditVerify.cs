using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Core.Audit;

namespace Passcode.Api.Audit;

internal static class PostAuditVerify
{
    [EndpointName("VerifyAudit"), Tags("Audit")]
    [EndpointSummary("Verify the audit trail")]
    [EndpointDescription("Reads the whole trail and names the first entry that was changed, removed, reordered or inserted.")]
    [ProducesResponseType<AuditVerification>(200, Description = "What was found.")]
    public static async Task<IResult> Handle(VerifyAudit verify, CancellationToken cancellationToken) =>
        TypedResults.Json(AuditVerification.Of(await verify.Run(cancellationToken)));
}
