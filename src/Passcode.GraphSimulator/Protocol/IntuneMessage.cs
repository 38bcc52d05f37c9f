using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Passcode.GraphSimulator.Protocol;

/// <summary>The JSON text in the <c>error.message</c> of Intune (seen in microsoft-graph-docs issues 4523, 10007 and 12966).</summary>
internal static class IntuneMessage
{
    public static string Write(GraphRequest request, string message)
    {
        var key = request.Segments.ElementAtOrDefault(2);
        var text = $"{message} - Operation ID (for customer support): 00000000-0000-0000-0000-000000000000 - Activity ID: {request.RequestId}"
            + $" - Url: https://fef.sim.manage.microsoft.com/DeviceFE/StatelessDeviceFEService/deviceManagement/managedDevices('{key}')"
            + "/microsoft.management.services.api.resetPasscode?api-version=2025-08-01";
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, GraphResponse.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("_version", 3);
            json.WriteString("Message", text);
            json.WriteString("CustomApiErrorPhrase", "");
            json.WriteNull("RetryAfter");
            json.WriteString("ErrorSourceService", "");
            json.WriteString("HttpHeaders", "{}");
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
