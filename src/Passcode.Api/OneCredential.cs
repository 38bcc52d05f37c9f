using Microsoft.AspNetCore.Authorization;
using Microsoft.Net.Http.Headers;
using Passcode.Api.Authentication;
using Passcode.Api.Problems;

namespace Passcode.Api;

/// <summary>Refuses a request with more than one credential. Authorization merges the principals of all schemes, so the caller would have
/// the name of one credential and the roles of both.</summary>
internal sealed class OneCredential(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        // A header that is sent twice can arrive as one, joined by a comma. A key can contain a comma; joined keys match none.
        var credentials = http.Request.Headers.GetCommaSeparatedValues(HeaderNames.Authorization).Length + http.Request.Headers[LocalKeyOptions.Header].Count;
        return credentials <= 1 || http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
            ? next(http)
            : new Problem(ProblemCode.MultipleCredentials, $"Send either one access token in Authorization or one key in {LocalKeyOptions.Header}.").ExecuteAsync(http);
    }
}
