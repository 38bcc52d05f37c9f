using Passcode.Api.Problems;
using Passcode.Api.Requests;

namespace Passcode.Api.Denials;

/// <summary>Denies what concerns all devices to a caller whose scopes contain only some.</summary>
internal static class RestrictedCaller
{
    /// <summary>Returns the denial; null if the caller reaches all devices.</summary>
    public static IResult? Denied(HttpContext http) => http.RequestServices.GetRequiredService<CallerScopes>().AreUnrestricted(http.User)
        ? null
        : new Denial(ProblemCode.AllDevicesRequired, $"This concerns all devices, and your scope contains only some. Ask a person who is responsible for all devices.");
}
