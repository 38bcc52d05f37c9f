namespace Passcode.Core.Policy;

/// <summary>Settings <c>Passcode:Policy:Scopes:{name}</c>: which requesters may reset, see and reveal which devices. A requester holds a scope
/// by any of its groups, app roles, schedules or sources. A device is in it if it fulfills every condition that is set.</summary>
public sealed class ScopeOptions
{
    /// <summary>The object IDs of Entra groups, in the claim <c>groups</c> of the requester's token.</summary>
    public string[] RequesterGroups { get; set; } = [];

    /// <summary>App roles in the claim <c>roles</c> of the requester's token, also such that Passcode does not define.</summary>
    public string[] AppRoles { get; set; } = [];

    /// <summary>The names of schedules that hold the scope.</summary>
    public string[] Schedules { get; set; } = [];

    /// <summary>The names of helpdesk sources that hold the scope.</summary>
    public string[] HelpdeskSources { get; set; } = [];

    /// <summary>Whether all devices are in the scope, so that who holds it is not restricted; false by default.</summary>
    public bool AllDevices { get; set; }

    /// <summary>The object IDs of Entra groups: a device, or its primary user, is in one of them, also through nested groups.</summary>
    public string[] DeviceGroups { get; set; } = [];

    /// <summary>Device categories of Intune by their display names: the device has one of them.</summary>
    public string[] Categories { get; set; } = [];

    /// <summary>The owner of the device, <c>company</c> or <c>personal</c>; null for any.</summary>
    public string? Ownership { get; set; }

    /// <summary>What is wrong with these settings, each with the setting's name.</summary>
    internal IEnumerable<(string Name, string Problem)> Problems()
    {
        if (RequesterGroups.Length + AppRoles.Length + Schedules.Length + HelpdeskSources.Length == 0)
        {
            yield return ("", "needs at least one of RequesterGroups, AppRoles, Schedules and HelpdeskSources");
        }

        if (AllDevices == (DeviceGroups.Length + Categories.Length > 0 || Ownership is not null))
        {
            yield return ("", "needs either AllDevices, or at least one of DeviceGroups, Categories and Ownership");
        }

        if (Ownership is not (null or "company" or "personal"))
        {
            yield return (nameof(Ownership), "must be company or personal");
        }

        foreach (var (name, ids) in new[] { (nameof(RequesterGroups), RequesterGroups), (nameof(DeviceGroups), DeviceGroups) })
        {
            for (var index = 0; index < ids.Length; index++)
            {
                if (!Guid.TryParseExact(ids[index], "D", out var id) || id == Guid.Empty)
                {
                    yield return ($"{name}:{index}", "must be the object ID of an Entra group");
                }
            }
        }

        foreach (var (name, texts) in new[] { (nameof(AppRoles), AppRoles), (nameof(Schedules), Schedules), (nameof(HelpdeskSources), HelpdeskSources), (nameof(Categories), Categories) })
        {
            for (var index = 0; index < texts.Length; index++)
            {
                if (string.IsNullOrWhiteSpace(texts[index]))
                {
                    yield return ($"{name}:{index}", "must not be empty");
                }
            }
        }
    }
}
