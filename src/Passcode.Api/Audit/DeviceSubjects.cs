using System.Security.Claims;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Resets;

namespace Passcode.Api.Audit;

/// <summary>
/// Finds what the audit log calls the objects of a device. Entries name a reset and not its device, which may not be known when they are written; the list of resets by day leads from one to the other.
/// </summary>
internal sealed class DeviceSubjects(IResetStore resets, CallerScopes scopes)
{
    private const int Page = 1000;

    // An approval and the reading of a temporary passcode come days after the request.
    private static readonly TimeSpan LongestReset = TimeSpan.FromDays(14);

    /// <summary>Returns the subjects of the device in a time range, as far as the caller may see them; null if there are none.</summary>
    /// <exception cref="GraphProblemException">A group of a scope cannot be read.</exception>
    public async Task<AuditSubjects?> Find(string intuneDeviceId, DateTimeOffset from, DateTimeOffset to, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var days = new ResetQuery(DayOf(from - LongestReset), DayOf(to), Page, IntuneDeviceId: intuneDeviceId);
        var found = await resets.ReadAll(days, cancellationToken).ToListAsync(cancellationToken);
        var seen = await scopes.Filter(user, found, reset => (reset.Device, reset.Origin));
        var inBulkRuns = scopes.AreUnrestricted(user) ? BulkRunAuditLog.EndOfTarget(BulkTarget.IdOf(intuneDeviceId)) : null;
        return seen is [] && inBulkRuns is null ? null : new(seen.Select(reset => ResetAuditLog.SubjectOf(reset.Id)).ToHashSet(StringComparer.Ordinal), inBulkRuns);
    }

    private static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);
}
