using System.Globalization;
using System.Text;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Faults;

/// <summary>Creates the response of a fault.</summary>
internal static class FaultResponse
{
    public static GraphResponse From(GraphRequest request, FaultEffect effect, GraphResponse? real) => effect.Connection switch
    {
        FaultConnection.DropBefore or FaultConnection.DropAfter => GraphResponse.Dropped,
        FaultConnection.HangBefore or FaultConnection.HangAfter => GraphResponse.Hung,
        _ when effect.Status is { } status => WithStatus(request, effect, status),
        _ => real ?? GraphResponse.NoContent,
    };

    private static GraphResponse WithStatus(GraphRequest request, FaultEffect effect, int status)
    {
        var code = effect.Code ?? DefaultCode(status);
        var message = effect.Message ?? "An error has occurred";
        var response = effect.Body switch
        {
            FaultBody.Empty => new GraphResponse(status, default, ""),
            FaultBody.Html => new GraphResponse(status, Encoding.UTF8.GetBytes($"<html><body><h1>{status}</h1></body></html>"), "text/html"),
            FaultBody.Intune => GraphErrors.Intune(request, status, code, message),
            FaultBody.ApprovalRequired => GraphErrors.From(request, status, "ApprovalRequired", "Another administrator has to approve this."),
            _ => GraphErrors.From(request, status, code, message),
        };

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (effect.RetryAfterSeconds is { } seconds)
        {
            headers["Retry-After"] = effect.RetryAfterForm == RetryAfterForm.Date
                ? request.ReceivedAt.AddSeconds(seconds).ToString("R", CultureInfo.InvariantCulture)
                : seconds.ToString("0.###", CultureInfo.InvariantCulture);
        }

        if (effect.Body == FaultBody.ApprovalRequired)
            headers["x-msft-approval-code"] = request.RequestId;
        return response with { Headers = headers };
    }

    private static string DefaultCode(int status) => status switch
    {
        401 => "InvalidAuthenticationToken",
        403 => "Forbidden",
        404 => "ResourceNotFound",
        429 => "TooManyRequests",
        500 => "InternalServerError",
        503 => "ServiceUnavailable",
        504 => "GatewayTimeout",
        _ => "BadRequest",
    };
}
