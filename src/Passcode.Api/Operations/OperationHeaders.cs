using Passcode.Api.Problems;
using Passcode.Core.Resets;

namespace Passcode.Api.Operations;

/// <summary>
/// The headers of a long-running operation, for both conventions: Azure's guideline polls <c>Operation-Location</c> with credentials and
/// always gets 200; Logic Apps and Power Automate poll <c>Location</c>, the latter without credentials, until it is no longer 202.
/// </summary>
public sealed class OperationHeaders(PublicAddress address, OperationToken tokens, TimeProvider time)
{
    /// <summary>The header of Azure's guideline.</summary>
    public const string OperationLocation = "Operation-Location";

    /// <summary>Sets all of them on the answer to a request for a reset.</summary>
    public void SetAll(HttpContext http, PasscodeReset reset)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(reset);
        http.Response.Headers[OperationLocation] = address.Of(http.Request, $"/api/resets/{reset.Id}/operation");
        SetLocation(http, reset, tokens.Issue(reset.Id));
    }

    /// <summary>Sets those that Logic Apps follows.</summary>
    public void SetLocation(HttpContext http, PasscodeReset reset, string token)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Headers.Location = address.Of(http.Request, $"/api/operations/{token}");
        SetRetryAfter(http, reset);
    }

    /// <summary>Sets when to look again.</summary>
    public void SetRetryAfter(HttpContext http, PasscodeReset reset)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.SetRetryAfter(PollPause.For(reset, time.GetUtcNow()));
    }
}
