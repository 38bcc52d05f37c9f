using Passcode.Core.Audit;

namespace Passcode.Adapters.Tables.Audit;

/// <summary>An entry that waits to be appended.</summary>
/// <param name="entry">The entry.</param>
/// <param name="segment">The only segment that it may go to.</param>
internal sealed class AppendCall(AuditEntry entry, long segment)
{
    public AuditEntry Entry => entry;

    public long Segment => segment;

    /// <summary>True once the entry is in the trail; false when its segment is not the one being written.</summary>
    public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
