using Passcode.Api.Helpdesk.Payloads;
using Passcode.Api.Helpdesk.Proofs;

namespace Passcode.Api.Helpdesk.Sources;

/// <summary>An enabled helpdesk source.</summary>
/// <param name="Name">The name, in lower case.</param>
/// <param name="Proof">The verifier of its webhooks.</param>
/// <param name="Format">The format of its bodies.</param>
/// <param name="Mapping">The mapping of its payloads.</param>
internal sealed record HelpdeskSource(string Name, IProof Proof, PayloadFormat Format, SourceMapping Mapping)
{
    /// <summary>The caller ID, which separates its idempotency keys from those of other callers.</summary>
    public string Caller => "helpdesk:" + Name;
}
