using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Core.Audit;

namespace Passcode.Api.Audit;

internal static class PostAuditVerify
{
    [EndpointName("VerifyAudit"), Tags("Audit")]
    [EndpointSummary("Verify the audit log")]
    [EndpointDescription("Reads the complete audit log and returns the first entry that was changed, removed, reordered or inserted.")]
    [ProducesResponseType<AuditVerification>(200, Description = "The result of the verification.")]
    public static async Task<IResult> Handle(VerifyAudit verify, CancellationToken cancellationToken) =>
        TypedResults.Json(AuditVerification.Of(await verify.Run(cancellationToken)));
}
