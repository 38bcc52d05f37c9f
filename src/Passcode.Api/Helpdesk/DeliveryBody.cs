namespace Passcode.Api.Helpdesk;

/// <summary>Reads a body as the bytes that were signed.</summary>
internal static class DeliveryBody
{
    /// <summary>Whole Jira issues are delivered, with descriptions of 32,767 characters.</summary>
    public const int Largest = 256 * 1024;

    /// <summary>The body; null when it is too large, which is noticed before it has been read.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Read(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > Largest)
        {
            return null;
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 4096));
        var chunk = new byte[16 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(chunk, cancellation)) > 0)
        {
            if (body.Length + count > Largest)
            {
                return null;
            }

            await body.WriteAsync(chunk.AsMemory(0, count), cancellation);
        }

        return body.ToArray();
    }
}
