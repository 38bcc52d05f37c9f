namespace Passcode.Api.Helpdesk;

/// <summary>Reads a body as the bytes that were signed.</summary>
internal static class DeliveryBody
{
    /// <summary>Whole Jira issues are delivered, with descriptions of 32,767 characters.</summary>
    public const int Largest = 256 * 1024;

    /// <summary>The body; null when it is too large, which is noticed before it has been read.</summary>
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
            // A server that enforces the route's limit itself counts chunk headers too, and may come first.
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
