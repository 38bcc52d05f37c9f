using System.Net;
using System.Net.Http.Headers;

namespace Passcode.Adapters.Graph;

/// <summary>
/// The body of a command. The runtime silently sends a request again when its connection closes before the answer, unless it has begun
/// to send a body; so a command always has one, be it of no bytes, and it can be sent one time only. As the body comes after the
/// connection is made and before anything is flushed to it, it also tells for certain whether the command may have left.
/// </summary>
/// <remarks>See docs/decisions/0002-the-post-is-never-resent.md.</remarks>
internal sealed class SingleSendContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private int _sends;

    /// <summary>A body of no bytes.</summary>
    public SingleSendContent()
    {
    }

    /// <summary>A body in JSON.</summary>
    public SingleSendContent(ReadOnlyMemory<byte> json)
    {
        _bytes = json;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>Whether the command may have left this machine.</summary>
    public bool MayHaveLeft => Volatile.Read(ref _sends) > 0;

    /// <inheritdoc />
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc />
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _sends) > 1)
        {
            throw new InvalidOperationException("The command was already sent once.");
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
