using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Resets;

namespace Passcode.Api.Operations;

/// <summary>Sets the headers of a long-running operation for both conventions. Clients of the Azure REST API guidelines poll
/// <c>Operation-Location</c> with credentials and always get 200. Logic Apps and Power Automate poll <c>Location</c> until it is no longer
/// 202; Power Automate does so without credentials.</summary>
internal sealed class OperationHeaders(PublicAddress address, OperationToken tokens, TimeProvider time)
{
    /// <summary>The header of the Azure REST API guidelines.</summary>
    public const string OperationLocation = "Operation-Location";

    /// <summary>Sets all headers on the response to a reset request.</summary>
    public void SetAll(HttpContext http, PasscodeReset reset)
    {
        http.Response.Headers[OperationLocation] = address.For(http.Request, $"/api/resets/{reset.Id}/operation");
        SetLocation(http, reset, tokens.Issue(reset.Id));
    }

    /// <summary>Sets the headers that Logic Apps follows.</summary>
    public void SetLocation(HttpContext http, PasscodeReset reset, string token)
    {
        http.Response.Headers.Location = address.For(http.Request, $"/api/operations/{token}");
        SetRetryAfter(http, reset);
    }

    /// <summary>Sets the number of seconds until the next poll.</summary>
    public void SetRetryAfter(HttpContext http, PasscodeReset reset)
    {
        http.Response.SetRetryAfter(PollPause.For(reset, time.GetUtcNow()));
    }
}

/// <summary>The recommended time until the next poll: a tenth of the age of the reset, from 2 seconds to 1 minute. Online devices confirm
/// within seconds; a device that is offline for a day does not need frequent polls.</summary>
internal static class PollPause
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public static TimeSpan For(PasscodeReset reset, DateTimeOffset now)
    {
        var tenth = (now - reset.RequestedAt) / 10;
        return tenth < Shortest ? Shortest : tenth > Longest ? Longest : tenth;
    }
}
