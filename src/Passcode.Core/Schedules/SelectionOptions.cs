using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Settings;

namespace Passcode.Core.Schedules;

/// <summary>Settings <c>Passcode:Schedules:{name}:Selection</c>: the devices, by exactly one of these.</summary>
public sealed class SelectionOptions
{
    /// <summary>The object id of an Entra group: the devices in it and those of its users, through nested groups too.</summary>
    public string? GroupId { get; set; }

    /// <summary>A device category of Intune, by its display name.</summary>
    public string? Category { get; set; }

    /// <summary>Devices by platform, ownership and enrollment.</summary>
    public DeviceFilterOptions? Filter { get; set; }

    /// <summary>The ids of Intune managed devices.</summary>
    public string[] IntuneDeviceIds { get; set; } = [];

    /// <summary>The object ids of Entra groups whose devices, and whose users' devices, are left out.</summary>
    public string[] ExcludeGroupIds { get; set; } = [];

    /// <summary>The devices that are named one by one, each on the line of its place.</summary>
    public IReadOnlyList<ListedDevice> Listed() =>
        [.. IntuneDeviceIds.Select((id, index) => new ListedDevice(index + 1, new DeviceReference(DeviceKey.IntuneDeviceId, id)))];

    /// <summary>The selection, without the list of <see cref="Listed"/>.</summary>
    public BulkSelection ToSelection() =>
        GroupId is { } group ? new BulkSelection.Group(group)
        : Category is { } category ? new BulkSelection.Category(category)
        : Filter is { } filter ? new BulkSelection.Filter(new(filter.Platforms, filter.Ownership, filter.Enrollments, filter.NotSyncedForDays))
        : BulkSelection.Listed;

    internal IEnumerable<(string Name, string Problem)> Problems()
    {
        var given = ((object?[])[GroupId, Category, Filter, IntuneDeviceIds is [] ? null : IntuneDeviceIds]).Count(part => part is not null);
        if (given != 1)
        {
            yield return ("", $"must have exactly one of GroupId, Category, Filter and IntuneDeviceIds; it has {given}.");
        }

        if (GroupId is not null && !Guid.TryParseExact(GroupId, "D", out _))
        {
            yield return (":" + nameof(GroupId), "must be a GUID.");
        }

        if (Category is not null && string.IsNullOrWhiteSpace(Category))
        {
            yield return (":" + nameof(Category), "must be the name of a category.");
        }

        foreach (var (name, ids) in new[] { (nameof(IntuneDeviceIds), IntuneDeviceIds), (nameof(ExcludeGroupIds), ExcludeGroupIds) })
        {
            for (var i = 0; i < ids.Length; i++)
            {
                if (!Guid.TryParseExact(ids[i], "D", out _))
                {
                    yield return ($":{name}:{i}", "must be a GUID.");
                }
            }
        }

        if (ExcludeGroupIds.Length > BulkSelection.MostExcludedGroups)
        {
            yield return (":" + nameof(ExcludeGroupIds), $"must have at most {BulkSelection.MostExcludedGroups} groups.");
        }

        foreach (var (name, problem) in Filter?.Problems() ?? [])
        {
            yield return ($":{nameof(Filter)}{name}", problem);
        }
    }
}

/// <summary>Settings <c>Passcode:Schedules:{name}:Selection:Filter</c>: every part that is given must hold, and one must be.</summary>
public sealed class DeviceFilterOptions
{
    /// <summary>Any of these platforms.</summary>
    [Except(DevicePlatform.Unknown)]
    public DevicePlatform[] Platforms { get; set; } = [];

    /// <summary>The owner, <c>company</c> or <c>personal</c>.</summary>
    public string? Ownership { get; set; }

    /// <summary>Any of these enrollments.</summary>
    [Except(EnrollmentKind.Unknown)]
    public EnrollmentKind[] Enrollments { get; set; } = [];

    /// <summary>Devices that last spoke to Intune this many days ago or longer, or never.</summary>
    public int? NotSyncedForDays { get; set; }

    internal IEnumerable<(string Name, string Problem)> Problems()
    {
        if (Platforms is [] && Enrollments is [] && Ownership is null && NotSyncedForDays is null)
        {
            yield return ("", "must contain Platforms, Ownership, Enrollments or NotSyncedForDays. You cannot select all devices of a tenant.");
        }

        if (NotSyncedForDays is < 1 or > DeviceFilter.MostDays)
        {
            yield return (":" + nameof(NotSyncedForDays), $"must be from 1 to {DeviceFilter.MostDays}.");
        }

        if (Ownership is not (null or "company" or "personal"))
        {
            yield return (":" + nameof(Ownership), "must be company or personal.");
        }
    }
}
