using Passcode.Api.Problems;
using Passcode.Core.Resets;

namespace Passcode.Api.Operations;

/// <summary>Sets the headers of a long-running operation for both conventions. Clients of the Azure REST API guidelines poll
/// <c>Operation-Location</c> with credentials and always get 200. Logic Apps and Power Automate poll <c>Location</c> until it is no longer
/// 202; Power Automate does so without credentials.</summary>
public sealed class OperationHeaders(PublicAddress address, OperationToken tokens, TimeProvider time)
{
    /// <summary>The header of the Azure REST API guidelines.</summary>
    public const string OperationLocation = "Operation-Location";

    /// <summary>Sets all headers on the response to a reset request.</summary>
    public void SetAll(HttpContext http, PasscodeReset reset)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(reset);
        http.Response.Headers[OperationLocation] = address.Of(http.Request, $"/api/resets/{reset.Id}/operation");
        SetLocation(http, reset, tokens.Issue(reset.Id));
    }

    /// <summary>Sets the headers that Logic Apps follows.</summary>
    public void SetLocation(HttpContext http, PasscodeReset reset, string token)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Headers.Location = address.Of(http.Request, $"/api/operations/{token}");
        SetRetryAfter(http, reset);
    }

    /// <summary>Sets the number of seconds until the next poll.</summary>
    public void SetRetryAfter(HttpContext http, PasscodeReset reset)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.SetRetryAfter(PollPause.For(reset, time.GetUtcNow()));
    }
}
