using Passcode.Core.Devices;
using Passcode.Core.Resets;

namespace Passcode.Core.Reveal;

/// <summary>
/// Finds the action that a completed reset made, by the times that Intune gave. An older one has another passcode, which opens nothing any
/// more; a newer one belongs to somebody else.
/// </summary>
internal static class ActionOfReset
{
    /// <summary>The action; null when it is not the device's newest, or when that cannot be told.</summary>
    public static ResetAction? Choose(IssuedCommand command, DateTimeOffset confirmedAt, IReadOnlyList<ResetAction> actions)
    {
        var newest = command.FindIn(new ManagedDevice { Id = command.IntuneDeviceId, ResetActions = actions });
        if (newest is not { State: ActionState.Done } || newest.StartedAt > confirmedAt)
        {
            return null;
        }

        // Two since the one that was known before: somebody reset the device elsewhere at the same time. The confirmation tells which is ours.
        var since = actions.Count(action => command.PriorActionAt is not { } prior || action.StartedAt > prior);
        return since == 1 || (newest.UpdatedAt ?? newest.StartedAt) == confirmedAt ? newest : null;
    }
}
