using Passcode.Api.Problems;
using Passcode.Api.Requests;

namespace Passcode.Api.Denials;

/// <summary>Denies what concerns all devices to a caller whose scopes contain only some.</summary>
internal static class RestrictedCaller
{
    /// <summary>
    /// Returns the denial; null if the caller reaches all devices. The denial of a read is not recorded: the console makes such reads for everybody, and entries
    /// of normal use would hide those of attempts.
    /// </summary>
    public static IResult? Denied(HttpContext http)
    {
        FormattableString detail = $"This concerns all devices, and your scope contains only some. Ask a person who is responsible for all devices.";
        return http.RequestServices.GetRequiredService<CallerScopes>().AreUnrestricted(http.User) ? null
            : HttpMethods.IsGet(http.Request.Method) ? new Problem(ProblemCode.AllDevicesRequired, detail)
            : new Denial(ProblemCode.AllDevicesRequired, detail);
    }
}
