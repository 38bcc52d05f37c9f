using Passcode.Core.Devices;

namespace Passcode.Core.Policy;

/// <summary>Who and what is in a group. The sets ignore case.</summary>
/// <param name="UserIds">The object ids of its people.</param>
/// <param name="UserNames">Their sign-in names, as far as Graph tells them.</param>
/// <param name="EntraDeviceIds">The Entra device ids of its devices.</param>
public sealed record GroupMembers(IReadOnlySet<string> UserIds, IReadOnlySet<string> UserNames, IReadOnlySet<string> EntraDeviceIds)
{
    /// <summary>Whether a device, or the person it belongs to, is in the group.</summary>
    public bool Contains(ManagedDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return (device.UserId is { } user && UserIds.Contains(user))
            || (device.UserPrincipalName is { } name && UserNames.Contains(name))
            || (device.EntraDeviceId is { } id && EntraDeviceIds.Contains(id));
    }
}
