namespace Passcode.Api.Helpdesk;

/// <summary>Reads the body of a webhook as raw bytes, because the signature covers the bytes.</summary>
internal static class DeliveryBody
{
    /// <summary>The maximum size in bytes. Jira sends complete issues, whose descriptions have up to 32,767 characters.</summary>
    public const int Largest = 256 * 1024;

    /// <summary>Returns the body; null if it is too large, which is detected without reading the rest.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Largest)
        {
            return null;
        }

        try
        {
            return await ReadToEnd(request, cancellationToken);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // A server that enforces the limit of the route itself also counts chunk headers, and can reach the limit first.
            return null;
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadToEnd(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream((int)(request.ContentLength ?? 4096));
        var chunk = new byte[16 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (body.Length + count > Largest)
            {
                return null;
            }

            await body.WriteAsync(chunk.AsMemory(0, count), cancellationToken);
        }

        return body.ToArray();
    }
}
