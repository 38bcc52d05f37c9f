using System.Globalization;

namespace Passcode.GraphSimulator.Protocol;

/// <summary>Errors in the format of Graph (Graph docs, concepts/errors.md).</summary>
internal static class GraphErrors
{
    public static GraphResponse From(GraphRequest request, int status, string code, string message) =>
        GraphResponse.Json(
            json =>
            {
                json.WriteStartObject("error");
                json.WriteString("code", code);
                json.WriteString("message", message);
                json.WriteStartObject("innerError");
                json.WriteString("date", request.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
                json.WriteString("request-id", request.RequestId);
                json.WriteString("client-request-id", request.ClientRequestId);
                json.WriteEndObject();
                json.WriteEndObject();
            },
            status);

    public static GraphResponse BadRequest(GraphRequest request, string message) =>
        From(request, StatusCodes.Status400BadRequest, "BadRequest", message);

    public static GraphResponse NoSegment(GraphRequest request) =>
        BadRequest(request, $"Resource not found for the segment '{(request.Segments.Count > 0 ? request.Segments[^1] : request.Version)}'.");

    /// <summary>Intune returns JSON inside the message.</summary>
    public static GraphResponse Intune(GraphRequest request, int status, string code, string message) =>
        From(request, status, code, IntuneMessage.Write(request, message));
}
