using Passcode.Api.Helpdesk.Payloads;
using Passcode.Api.Helpdesk.Proofs;

namespace Passcode.Api.Helpdesk.Sources;

/// <summary>A helpdesk that may deliver.</summary>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="Proof">How it proves itself.</param>
/// <param name="Format">What its bodies are.</param>
/// <param name="Mapping">Where its payloads say what.</param>
internal sealed record HelpdeskSource(string Name, IProof Proof, PayloadFormat Format, SourceMapping Mapping)
{
    /// <summary>The caller whose deliveries are kept apart from others'.</summary>
    public string Caller => "helpdesk:" + Name;
}
