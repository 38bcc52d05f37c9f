using Azure;
using Passcode.Core.Audit;

namespace Passcode.Adapters.Tables.Audit;

/// <summary>An entry that waits to be appended.</summary>
/// <param name="entry">The entry.</param>
/// <param name="segment">The only segment that can contain the entry.</param>
internal sealed class AppendCall(AuditEntry entry, long segment)
{
    public AuditEntry Entry => entry;

    public long Segment => segment;

    /// <summary>The version of a row of this ID that stands for no entry, which the row of this entry replaces; null if there is none.</summary>
    public ETag? Replaces { get; set; }

    /// <summary>True after the entry is appended; false if its segment is no longer the current one.</summary>
    public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
