using System.Net;

namespace Passcode.Adapters.Graph;

/// <summary>
/// The empty body of the command. The runtime silently sends a request again when its connection closes before the answer, unless
/// it has begun to send a body; so the command has one, of no bytes, and it can be sent one time only. As the body comes after the
/// connection is made and before anything is flushed to it, it also tells for certain whether the command may have left.
/// </summary>
/// <remarks>See docs/decisions/0002-the-post-is-never-resent.md.</remarks>
internal sealed class SingleSendContent : HttpContent
{
    private int _sends;

    /// <summary>Whether the command may have left this machine.</summary>
    public bool MayHaveLeft => Volatile.Read(ref _sends) > 0;

    /// <inheritdoc />
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        Interlocked.Increment(ref _sends) == 1
            ? Task.CompletedTask
            : throw new InvalidOperationException("The command was already sent once.");

    /// <inheritdoc />
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }
}
