using System.Net;
using System.Net.Http.Headers;

namespace Passcode.Adapters.Graph;

/// <summary>The body of a command. If a connection closes before the response, the runtime silently resends the request unless it has
/// started to send a body. Therefore a command always has a body, even an empty one, and the body can be sent only once. Because the body
/// is written after the connection is made and before anything is flushed, it also shows whether the command may have left.</summary>
/// <remarks>See docs/decisions/0002-the-post-is-never-resent.md.</remarks>
internal sealed class SingleSendContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private int _sends;

    /// <summary>Creates an empty body.</summary>
    public SingleSendContent()
    {
    }

    /// <summary>Creates a JSON body.</summary>
    public SingleSendContent(ReadOnlyMemory<byte> json)
    {
        _bytes = json;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>Whether the command may have been sent.</summary>
    public bool MayHaveLeft => Volatile.Read(ref _sends) > 0;

    /// <inheritdoc />
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc />
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _sends) > 1)
        {
            throw new InvalidOperationException("The command has already been sent once.");
        }

        return _bytes.IsEmpty ? Task.CompletedTask : stream.WriteAsync(_bytes, cancellationToken).AsTask();
    }

    /// <inheritdoc />
    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
