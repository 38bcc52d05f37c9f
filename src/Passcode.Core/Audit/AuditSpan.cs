namespace Passcode.Core.Audit;

/// <summary>What the trail says it holds. The anchor stays when what is older is removed, so that the rest can still be verified.</summary>
/// <param name="FirstSequence">The oldest entry that is kept, counted from 1.</param>
/// <param name="RemovedHash">The hash of the last entry that was removed; null when none ever was.</param>
/// <param name="LastSequence">The newest entry; one less than the first when there is none.</param>
/// <param name="LastHash">Its hash.</param>
public sealed record AuditSpan(long FirstSequence, string? RemovedHash, long LastSequence, string? LastHash);
