using System.Globalization;

namespace Passcode.Api.Problems;

/// <summary>Writes <c>Retry-After</c> in whole seconds, as Logic Apps and the Azure REST API guidelines require.</summary>
internal static class RetryAfterHeader
{
    public static void SetRetryAfter(this HttpResponse response, TimeSpan pause) =>
        response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
