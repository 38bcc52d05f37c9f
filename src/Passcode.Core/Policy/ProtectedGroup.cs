namespace Passcode.Core.Policy;

/// <summary>Settings <c>Passcode:Policy:ProtectedGroups:{n}</c>.</summary>
public sealed class ProtectedGroup
{
    /// <summary>The group's object id in Entra.</summary>
    public string? GroupId { get; set; }

    /// <summary>What people call it; for timelines, approvers and the audit trail.</summary>
    public string? Name { get; set; }

    /// <summary>What happens to its devices: <see cref="PolicyEffect.Approve"/> or <see cref="PolicyEffect.Refuse"/>.</summary>
    public PolicyEffect? Rule { get; set; }
}
