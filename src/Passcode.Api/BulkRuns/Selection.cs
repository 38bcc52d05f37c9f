using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Passcode.Api.Problems;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Api.BulkRuns;

/// <summary>The devices to reset. Set exactly one property.</summary>
/// <param name="GroupId">The object ID of an Entra group, a GUID. Selects the devices in the group and the devices of its users, including nested groups.</param>
/// <param name="Category">The display name of an Intune device category.</param>
/// <param name="Filter">Devices by platform, ownership and enrollment.</param>
/// <param name="IntuneDeviceIds">The IDs of up to 1,000 Intune managed devices. Upload a CSV file for longer lists.</param>
public sealed record SelectionBody(
    string? GroupId = null,
    [property: MaxCharacters(BulkLimits.Category)] string? Category = null,
    FilterBody? Filter = null,
    [property: Length(1, BulkLimits.IntuneDeviceIds, ErrorMessage = "may have {1} to {2} ids. Send a longer list to POST /api/bulk-runs/csv.")]
    IReadOnlyList<string>? IntuneDeviceIds = null);

/// <summary>A filter for the devices of the tenant. Set at least one property; a device must match all that are set.</summary>
/// <param name="Platforms">Matches devices of any of these platforms, such as iOS or android.</param>
/// <param name="Ownership">Matches devices of this owner: company or personal.</param>
/// <param name="Enrollments">Matches devices with any of these enrollment types, such as appleDevice or fullyManaged.</param>
public sealed record FilterBody(
    IReadOnlyList<string>? Platforms = null,
    string? Ownership = null,
    IReadOnlyList<string>? Enrollments = null);

/// <summary>The devices of a bulk run. Exactly one property is set.</summary>
/// <param name="GroupId">The object ID of an Entra group.</param>
/// <param name="Category">The display name of an Intune device category.</param>
/// <param name="Filter">Devices by platform, ownership and enrollment.</param>
/// <param name="Devices">The number of devices that were listed individually.</param>
/// <param name="RetryOf">The ID of a bulk run. Its devices that failed, expired or were cancelled are selected.</param>
public sealed record BulkSelectionResource(string? GroupId, string? Category, FilterResource? Filter, int? Devices, string? RetryOf)
{
    private static readonly BulkSelectionResource None = new(null, null, null, null, null);

    internal static BulkSelectionResource From(BulkSelection selection) => selection.Match(
        group => None with { GroupId = group.Id },
        category => None with { Category = category.Name },
        filter => None with
        {
            Filter = new(
                [.. filter.Condition.Platforms.Select(each => each.ToWireName())],
                filter.Condition.Ownership,
                [.. filter.Condition.Enrollments.Select(each => each.ToWireName())]),
        },
        list => None with { Devices = list.Count },
        retry => None with { RetryOf = retry.RunId });
}

/// <summary>Describes selections to people who do not read their parts.</summary>
internal static class SelectionText
{
    /// <summary>Returns the selection as a phrase, without names that only Graph knows.</summary>
    public static string InWords(this BulkSelection selection) => selection.Match(
        group => $"The devices of the group {group.Id} and of its users",
        category => $"The devices of the category {category.Name}",
        filter => "All devices with " + string.Join(
            " and ",
            new[]
            {
                filter.Condition.Platforms is { Count: > 0 } platforms ? $"the platform {string.Join(" or ", platforms.Select(each => each.ToWireName()))}" : null,
                filter.Condition.Ownership is { } owner ? $"the ownership {owner}" : null,
                filter.Condition.Enrollments is { Count: > 0 } enrollments ? $"the enrollment type {string.Join(" or ", enrollments.Select(each => each.ToWireName()))}" : null,
            }.OfType<string>()),
        list => string.Create(CultureInfo.InvariantCulture, $"{list.Count} devices that are listed individually"),
        retry => $"The devices of the bulk run {retry.RunId} that failed, expired or were cancelled");
}

/// <summary>A filter for devices by platform, ownership and enrollment.</summary>
/// <param name="Platforms">The platforms; empty for all.</param>
/// <param name="Ownership">The owner, company or personal; null for both.</param>
/// <param name="Enrollments">The enrollment types; empty for all.</param>
public sealed record FilterResource(IReadOnlyList<string> Platforms, string? Ownership, IReadOnlyList<string> Enrollments);

internal static class SelectionParser
{
    public const string IsRequired = $"is required: an object with one of {Parts}.";

    private const string Parts = "groupId, category, filter, intuneDeviceIds";
    private static readonly string[] Owners = ["company", "personal"];

    /// <summary>Returns the selection, without the list of <see cref="Listed"/>; null if it is invalid.</summary>
    public static BulkSelection? Selection(this FieldErrors errors, SelectionBody? body)
    {
        const string Field = "selection";
        if (body is null)
        {
            return null;
        }

        var given = ((object?[])[body.GroupId, body.Category, body.Filter, body.IntuneDeviceIds]).Count(part => part is not null);
        return !errors.Require(given == 1, Field, $"Set exactly one of {Parts}; {given} are set.") ? null : body switch
        {
            { GroupId: { } group } => errors.GuidText($"{Field}.groupId", group) is { } id ? new BulkSelection.Group(id) : null,
            { Category: { } category } => errors.Text($"{Field}.category", category) is { } name ? new BulkSelection.Category(name) : null,
            { Filter: { } filter } => errors.Filter($"{Field}.filter", filter) is { } read ? new BulkSelection.Filter(read) : null,
            _ => BulkSelection.Listed,
        };
    }

    /// <summary>Returns the individually listed devices, with their index as the line; null for any other selection.</summary>
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
            $"{field} must contain platforms, ownership or enrollments. You cannot select all devices of a tenant.");
        return errors.Any ? null : new DeviceFilter(platforms, body.Ownership, enrollments);
    }

    private static List<T> Values<T>(this FieldErrors errors, string field, IReadOnlyList<string>? names, T unknown)
        where T : struct, Enum
    {
        var known = Enum.GetValues<T>().Where(value => !value.Equals(unknown)).ToDictionary(value => value.ToWireName(), StringComparer.Ordinal);
        var isKnown = names?.All(name => name is not null && known.ContainsKey(name)) ?? true;
        errors.Require(isKnown, field, $"{field} must contain only {string.Join(", ", known.Keys)}.");
        return isKnown ? [.. (names ?? []).Distinct().Select(name => known[name])] : [];
    }
}
