using Microsoft.Extensions.Options;
using Passcode.Core.Policy;

namespace Passcode.Core.Approvals;

/// <summary>
/// Whom the commands of a request count for. A person who signed in, and the person that a helpdesk names, count for themselves. An application can name
/// anybody, so the person that it names counts only if the settings say that it acts for others; otherwise the application is one person.
/// </summary>
public sealed class CountedRequester(IOptions<PolicyOptions> policy)
{
    /// <summary>The name under which the commands of a request are counted.</summary>
    /// <param name="requestedBy">The person that the request names.</param>
    /// <param name="origin">Who sent it.</param>
    public PersonName Of(string requestedBy, RequestOrigin? origin) =>
        origin is { Channel: RequestChannel.Application, CallerId: var caller } && !policy.Value.ActsForOthers.Contains(caller, StringComparer.OrdinalIgnoreCase)
            ? PersonName.From("application:" + caller)
            : PersonName.From(requestedBy);
}
