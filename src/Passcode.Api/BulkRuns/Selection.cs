using System.ComponentModel.DataAnnotations;
using Passcode.Api.Localization;
using Passcode.Api.Problems;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Api.BulkRuns;

/// <summary>The devices to reset. Set exactly one property besides excludeGroups.</summary>
/// <param name="GroupId">The object ID of an Entra group, a GUID. Selects the devices in the group and the devices of its users, including nested groups.</param>
/// <param name="GroupName">The display name of an Entra group, instead of its ID. It must be unique.</param>
/// <param name="Category">The display name of an Intune device category.</param>
/// <param name="CategoryId">The ID of an Intune device category, instead of its name.</param>
/// <param name="Filter">Devices by platform, ownership, enrollment and last sync.</param>
/// <param name="IntuneDeviceIds">The IDs of up to 1,000 Intune managed devices. Upload a CSV file for longer lists.</param>
/// <param name="ExcludeGroups">The object IDs or unique display names of up to 10 Entra groups. The devices in these groups and the devices of their users are left out.</param>
public sealed record SelectionBody(
    string? GroupId = null,
    [property: MaxCharacters(BulkLimits.Name)] string? GroupName = null,
    [property: MaxCharacters(BulkLimits.Name)] string? Category = null,
    string? CategoryId = null,
    FilterBody? Filter = null,
    [property: Length(1, BulkLimits.IntuneDeviceIds, ErrorMessageResourceType = typeof(FieldMessages), ErrorMessageResourceName = nameof(FieldMessages.Ids))]
    IReadOnlyList<string>? IntuneDeviceIds = null,
    [property: Length(0, BulkSelection.MostExcludedGroups, ErrorMessageResourceType = typeof(FieldMessages), ErrorMessageResourceName = nameof(FieldMessages.Groups))]
    IReadOnlyList<string>? ExcludeGroups = null);

/// <summary>A filter for the devices of the tenant. Set at least one property; a device must match all that are set.</summary>
/// <param name="Platforms">Matches devices of any of these platforms, such as iOS or android.</param>
/// <param name="Ownership">Matches devices of this owner: company or personal.</param>
/// <param name="Enrollments">Matches devices with any of these enrollment types, such as appleDevice or fullyManaged.</param>
/// <param name="NotSyncedForDays">Matches devices that last synced with Intune this many days ago or longer, or never.</param>
public sealed record FilterBody(
    IReadOnlyList<string>? Platforms = null,
    string? Ownership = null,
    IReadOnlyList<string>? Enrollments = null,
    [property: Range(1, DeviceFilter.MostDays, ErrorMessageResourceType = typeof(FieldMessages), ErrorMessageResourceName = nameof(FieldMessages.Range))] int? NotSyncedForDays = null);

/// <summary>The devices of a bulk run. Exactly one property is set besides groupName and excludeGroups.</summary>
/// <param name="GroupId">The object ID of an Entra group.</param>
/// <param name="GroupName">The display name of the group; null while it is not known.</param>
/// <param name="Category">The display name of an Intune device category.</param>
/// <param name="Filter">Devices by platform, ownership, enrollment and last sync.</param>
/// <param name="Devices">The number of devices that were listed individually.</param>
/// <param name="RetryOf">The ID of a bulk run. Its devices that failed, expired or were cancelled are selected.</param>
/// <param name="ExcludeGroups">The Entra groups whose devices are left out.</param>
public sealed record BulkSelectionResource(
    string? GroupId, string? GroupName, string? Category, FilterResource? Filter, int? Devices, string? RetryOf, IReadOnlyList<ExcludedGroupResource> ExcludeGroups)
{
    internal static BulkSelectionResource From(BulkRun run) => From(run.Request.Selection, run.Request.ExcludeGroupIds, run.GroupNames);

    internal static BulkSelectionResource From(BulkSelection selection, IReadOnlyList<string>? excludeGroupIds, IReadOnlyDictionary<string, string>? names) =>
        From(selection, names, new(null, null, null, null, null, null, [.. (excludeGroupIds ?? []).Select(id => new ExcludedGroupResource(id, names?.GetValueOrDefault(id)))]));

    private static BulkSelectionResource From(BulkSelection selection, IReadOnlyDictionary<string, string>? names, BulkSelectionResource none) => selection.Match(
        group => none with { GroupId = group.Id, GroupName = names?.GetValueOrDefault(group.Id) },
        category => none with { Category = category.Name },
        filter => none with
        {
            Filter = new(
                [.. filter.Condition.Platforms.Select(each => each.ToWireName())],
                filter.Condition.Ownership,
                [.. filter.Condition.Enrollments.Select(each => each.ToWireName())],
                filter.Condition.NotSyncedForDays),
        },
        list => none with { Devices = list.Count },
        retry => none with { RetryOf = retry.RunId });
}

/// <summary>An Entra group whose devices are left out of a bulk run.</summary>
/// <param name="Id">The object ID.</param>
/// <param name="Name">The display name; null while it is not known.</param>
public sealed record ExcludedGroupResource(string Id, string? Name);

/// <summary>Describes selections to people who do not read their parts.</summary>
internal static class SelectionText
{
    /// <summary>The owner of a device that Intune knows as the company's.</summary>
    public const string Company = "company";

    /// <summary>Returns the selection of a bulk run as a phrase.</summary>
    public static string SelectionInWords(this BulkRun run) => run.Request.Selection.InWords(run.Request.ExcludeGroupIds, run.GroupNames);

    /// <summary>Returns a selection as a phrase in the language of the request.</summary>
    /// <param name="selection">The selection.</param>
    /// <param name="excludeGroupIds">The groups whose devices are left out; null for none.</param>
    /// <param name="names">The names of groups by their IDs; a group without a name is described by its ID.</param>
    public static string InWords(this BulkSelection selection, IReadOnlyList<string>? excludeGroupIds, IReadOnlyDictionary<string, string>? names) => (excludeGroupIds switch
    {
        null or [] => selection.InWords(names),
        [var group] => (FormattableString)$"{selection.InWords(names)}, except those of the group {names.NameOf(group)} and of its users",
        _ => (FormattableString)$"{selection.InWords(names)}, except those of the groups {string.Join(", ", excludeGroupIds.Select(id => names.NameOf(id)))} and of their users",
    }).Localize();

    private static string NameOf(this IReadOnlyDictionary<string, string>? names, string id) => names?.GetValueOrDefault(id) ?? id;

    private static FormattableString InWords(this BulkSelection selection, IReadOnlyDictionary<string, string>? names) => selection.Match<FormattableString>(
        group => $"The devices of the group {names.NameOf(group.Id)} and of its users",
        category => $"The devices of the category {category.Name}",
        filter => $"All devices with {Conditions(filter.Condition).Aggregate((former, condition) => $"{former} and {condition}")}",
        list => list.Count == 1 ? (FormattableString)$"One device that is listed individually" : $"{list.Count} devices that are listed individually",
        retry => $"The devices of the bulk run {retry.RunId} that failed, expired or were cancelled");

    private static IEnumerable<FormattableString> Conditions(DeviceFilter filter)
    {
        if (filter.Platforms.Count > 0)
        {
            yield return $"the platform {Alternatives.Of(filter.Platforms.Select(each => each.ToWireName()))}";
        }

        if (filter.Ownership is { } owner)
        {
            yield return owner == Company ? (FormattableString)$"the ownership company" : $"the ownership personal";
        }

        if (filter.Enrollments.Count > 0)
        {
            yield return $"the enrollment type {Alternatives.Of(filter.Enrollments.Select(each => each.ToWireName()))}";
        }

        if (filter.NotSyncedForDays is { } days)
        {
            yield return days == 1 ? (FormattableString)$"no sync for {days} day" : $"no sync for {days} days";
        }
    }
}

/// <summary>A filter for devices by platform, ownership, enrollment and last sync.</summary>
/// <param name="Platforms">The platforms; empty for all.</param>
/// <param name="Ownership">The owner, company or personal; null for both.</param>
/// <param name="Enrollments">The enrollment types; empty for all.</param>
/// <param name="NotSyncedForDays">The number of days without a sync; null for all devices.</param>
public sealed record FilterResource(IReadOnlyList<string> Platforms, string? Ownership, IReadOnlyList<string> Enrollments, int? NotSyncedForDays);

internal static class SelectionParser
{
    public const string IsRequired = $"is required: an object with one of {Parts}.";

    private const string Parts = "groupId, groupName, category, categoryId, filter, intuneDeviceIds";
    private static readonly string[] Owners = [SelectionText.Company, "personal"];

    /// <summary>Returns the selection, without the list of <see cref="Listed"/>; null if it is invalid. <see cref="SelectionNames"/> finds what it names.</summary>
    public static BulkSelection? Selection(this FieldErrors errors, SelectionBody? body)
    {
        const string Field = "selection";
        if (body is null)
        {
            return null;
        }

        var given = ((object?[])[body.GroupId, body.GroupName, body.Category, body.CategoryId, body.Filter, body.IntuneDeviceIds]).Count(part => part is not null);
        return !errors.Require(given == 1, Field, $"Set exactly one of {Parts}; {given} are set.") ? null : body switch
        {
            { GroupId: { } group } => errors.GuidText($"{Field}.groupId", group) is { } id ? new BulkSelection.Group(id) : null,
            { GroupName: { } group } => errors.Text($"{Field}.groupName", group) is { } name ? new BulkSelection.Group(name) : null,
            { CategoryId: { } category } => errors.GuidText($"{Field}.categoryId", category) is { } id ? new BulkSelection.Category(id) : null,
            { Category: { } category } => errors.Text($"{Field}.category", category) is { } name ? new BulkSelection.Category(name) : null,
            { Filter: { } filter } => errors.Filter($"{Field}.filter", filter) is { } read ? new BulkSelection.Filter(read) : null,
            _ => BulkSelection.Listed,
        };
    }

    /// <summary>Returns the groups to exclude, by their IDs or names; null for none.</summary>
    public static IReadOnlyList<string>? ExcludedGroups(this FieldErrors errors, SelectionBody? body) => body?.ExcludeGroups is not { Count: > 0 } groups ? null :
    [
        .. from place in Enumerable.Range(0, groups.Count)
           let known = errors.Text($"selection.excludeGroups[{place}]", groups[place], BulkLimits.Name)
           where known is not null
           select known,
    ];

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
            body.Ownership is not null || body.Platforms is { Count: > 0 } || body.Enrollments is { Count: > 0 } || body.NotSyncedForDays is not null,
            field,
            $"{field} must contain platforms, ownership, enrollments or notSyncedForDays. You cannot select all devices of a tenant.");
        return errors.Any ? null : new DeviceFilter(platforms, body.Ownership, enrollments, body.NotSyncedForDays);
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
