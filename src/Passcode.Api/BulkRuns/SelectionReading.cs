using Passcode.Api.Problems;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Api.BulkRuns;

/// <summary>Reads which devices a run is for.</summary>
internal static class SelectionReading
{
    private const string Parts = "groupId, category, filter, intuneDeviceIds";
    private static readonly string[] Owners = ["company", "personal"];

    /// <summary>The selection, without the list of <see cref="Listed"/>; null when something is wrong with it.</summary>
    public static BulkSelection? Selection(this FieldErrors errors, SelectionBody? body)
    {
        const string Field = "selection";
        if (body is null)
        {
            return null;
        }

        var given = ((object?[])[body.GroupId, body.Category, body.Filter, body.IntuneDeviceIds]).Count(part => part is not null);
        return !errors.Require(given == 1, Field, $"Give exactly one of {Parts}; {given} are given.") ? null : body switch
        {
            { GroupId: { } group } => errors.GuidText($"{Field}.groupId", group) is { } id ? new BulkSelection(GroupId: id) : null,
            { Category: { } category } => errors.Text($"{Field}.category", category) is { } name ? new BulkSelection(Category: name) : null,
            { Filter: { } filter } => errors.Filter($"{Field}.filter", filter) is { } read ? new BulkSelection(Filter: read) : null,
            _ => new BulkSelection(),
        };
    }

    /// <summary>The devices that are named one by one, each on the line of its place; null for any other selection.</summary>
    public static IReadOnlyList<ListedDevice>? Listed(this FieldErrors errors, SelectionBody? body)
    {
        const string Field = "selection.intuneDeviceIds";
        if (body?.IntuneDeviceIds is not { } ids || errors.Has(Field))
        {
            return null;
        }

        return
        [
            .. from place in Enumerable.Range(0, ids.Count)
               let id = errors.GuidText($"{Field}[{place}]", ids[place])
               where id is not null
               select new ListedDevice(place + 1, new DeviceReference(DeviceKey.IntuneDeviceId, id)),
        ];
    }

    private static DeviceFilter? Filter(this FieldErrors errors, string field, FilterBody body)
    {
        var platforms = errors.Values($"{field}.platforms", body.Platforms, DevicePlatform.Unknown);
        var enrollments = errors.Values($"{field}.enrollments", body.Enrollments, EnrollmentKind.Unknown);
        errors.Require(
            body.Ownership is null || Owners.Contains(body.Ownership, StringComparer.Ordinal),
            $"{field}.ownership",
            $"{field}.ownership must be {string.Join(" or ", Owners)}.");
        errors.Require(
            body.Ownership is not null || body.Platforms is { Count: > 0 } || body.Enrollments is { Count: > 0 },
            field,
            $"{field} must name platforms, ownership or enrollments: a whole tenant is never selected.");
        return errors.Any ? null : new DeviceFilter(platforms, body.Ownership, enrollments);
    }

    private static List<T> Values<T>(this FieldErrors errors, string field, IReadOnlyList<string>? names, T unknown)
        where T : struct, Enum
    {
        var known = Enum.GetValues<T>().Where(value => !value.Equals(unknown)).ToDictionary(value => value.ToWireName(), StringComparer.Ordinal);
        var isKnown = names?.All(name => name is not null && known.ContainsKey(name)) ?? true;
        errors.Require(isKnown, field, $"{field} may have {string.Join(", ", known.Keys)}.");
        return isKnown ? [.. (names ?? []).Distinct().Select(name => known[name])] : [];
    }
}
