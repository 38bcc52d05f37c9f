using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;

namespace Passcode.Api.Problems;

/// <summary>
/// Takes blank fields out of a JSON body before it is read: Power Automate sends every optional field of an action, those that were left empty as
/// empty texts. A body without any goes on as its bytes, so that what is wrong with it is reported at the right place. A blank in place of true or false
/// stays, and is refused: without its dryRun, a check would be a reset.
/// </summary>
internal sealed class BlankFields(RequestDelegate next)
{
    public async Task Invoke(HttpContext http)
    {
        var request = http.Request;
        if (http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } type } && request.HasJsonContentType())
        {
            using var body = new MemoryStream();
            try
            {
                await request.Body.CopyToAsync(body, http.RequestAborted);
            }
            catch (IOException brokenOff) when (brokenOff is not BadHttpRequestException)
            {
                http.Abort();
                return;
            }

            var bytes = Without(body.ToArray(), type);
            request.Body = new MemoryStream(bytes);
            request.ContentLength = bytes.Length;
        }

        await next(http);
    }

    private static byte[] Without(byte[] body, Type type)
    {
        try
        {
            return JsonNode.Parse(body, documentOptions: new() { AllowDuplicateProperties = false }) is JsonObject root && Clear(root, type, "")
                ? Encoding.UTF8.GetBytes(root.ToJsonString())
                : body;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return body; // which the framework refuses, with the place
        }
    }

    // An empty list or object is blank beside other fields; alone it is what the caller means, and is wrong as such.
    private static bool Clear(JsonObject fields, Type body, string path)
    {
        var hasChanged = fields.Aggregate(false, (any, field) => (field.Value is JsonObject inner && Clear(inner, body, $"{path}{field.Key}.")) | any);
        hasChanged |= Remove(fields, field => IsBlank(field.Value) && !BodyField.At(body, path + field.Key).IsFlag);
        return hasChanged | (fields.Any(field => !IsEmpty(field.Value)) && Remove(fields, field => IsEmpty(field.Value)));
    }

    private static bool Remove(JsonObject fields, Func<KeyValuePair<string, JsonNode?>, bool> isSuch)
    {
        var such = fields.Where(isSuch).Select(field => field.Key).ToList();
        such.ForEach(name => fields.Remove(name));
        return such.Count > 0;
    }

    private static bool IsBlank(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetValue<string>());

    private static bool IsEmpty(JsonNode? value) => (value is JsonObject fields && fields.All(field => IsBlank(field.Value) || IsEmpty(field.Value))) || (value is JsonArray items && items.All(IsBlank));
}
