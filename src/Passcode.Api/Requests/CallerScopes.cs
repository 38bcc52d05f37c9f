using System.Security.Claims;
using Passcode.Api.Authentication;
using Passcode.Api.Problems;
using Passcode.Core.Approvals;
using Passcode.Core.Devices;
using Passcode.Core.Policy;

namespace Passcode.Api.Requests;

/// <summary>What a caller may reset and see, by the scopes that its token holds.</summary>
internal sealed class CallerScopes(DeviceScopes scopes)
{
    /// <summary>The names of the scopes; null if the settings have none.</summary>
    public IReadOnlyList<string>? Of(ClaimsPrincipal user) => scopes.OfToken([.. user.FindAll(EntraCaller.Groups).Select(claim => claim.Value)], user.IsInRole);

    /// <summary>Whether the caller reaches all devices.</summary>
    public bool AreUnrestricted(ClaimsPrincipal user) => scopes.AreUnrestricted(Of(user));

    /// <summary>Whether the caller may see a schedule.</summary>
    public bool CoverSchedule(ClaimsPrincipal user, string name) => scopes.Cover(Of(user), scopes.OfSchedule(name));

    /// <summary>Whether the caller may see a request: by its device if that is known, else by the scopes of the requester.</summary>
    /// <exception cref="GraphProblemException">A group cannot be read.</exception>
    public async Task<bool> Cover(ClaimsPrincipal user, DeviceSnapshot? device, RequestOrigin? origin)
    {
        var held = Of(user);
        if (device is null)
        {
            return scopes.Cover(held, origin?.Scopes);
        }

        var included = await scopes.Include(held, device);
        return included.Succeeded ? included.Value : throw new GraphProblemException(included.Problem);
    }

    /// <summary>Returns the items that the caller may see.</summary>
    /// <exception cref="GraphProblemException">A group cannot be read.</exception>
    public async Task<IReadOnlyList<T>> Filter<T>(ClaimsPrincipal user, IReadOnlyList<T> items, Func<T, (DeviceSnapshot? Device, RequestOrigin? Origin)> read)
    {
        if (AreUnrestricted(user))
        {
            return items;
        }

        var seen = new List<T>();
        foreach (var item in items)
        {
            var (device, origin) = read(item);
            if (await Cover(user, device, origin))
            {
                seen.Add(item);
            }
        }

        return seen;
    }
}
