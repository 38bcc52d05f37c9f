using System.Globalization;
using Microsoft.Extensions.Options;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;

namespace Passcode.Core.Health;

/// <summary>
/// Looks at everything that Passcode depends on in a tenant, and says what each finding means and what to do. Some of it only a simulator has shown so far.
/// Nothing is changed, and no finding is about a person or a device.
/// </summary>
public sealed class Doctor(IGraphProbe graph, IDeviceBatches batches, IStorageProbe storage, GraphClock clock, IOptions<CallbackOptions> callbacks)
{
    private const string NoDevice = "The tenant has no such device to look at.";
    private const string Nobody = "passcode-doctor";
    private const string NoId = "00000000-0000-4000-8000-000000000000";

    private static readonly TimeSpan MaxSkew = TimeSpan.FromMinutes(1);

    // The table of docs/deploy.md.
    private static readonly (string Name, string For)[] Required =
    [
        ("DeviceManagementManagedDevices.Read.All", "finding, checking and polling devices"),
        ("DeviceManagementManagedDevices.PrivilegedOperations.All", "the reset and the check-in request"),
        ("GroupMember.Read.All", "protected groups and bulk runs of a group"),
        ("Device.Read.All", "the devices in protected groups and in bulk runs of a group"),
    ];

    // Lets people be found by their names.
    private const string Optional = "User.ReadBasic.All";

    private static readonly string[] SearchedTexts = ["serialNumber", "imei", "deviceName", "userPrincipalName", "operatingSystem", "deviceCategoryDisplayName"];

    /// <summary>Looks at everything.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>One finding for each check, in the order of the checks.</returns>
    public async Task<IReadOnlyList<Finding>> Examine(CancellationToken cancellationToken)
    {
        var permissions = await graph.Permissions(cancellationToken);
        var list = await graph.List(cancellationToken);
        List<Finding> findings =
        [
            Permissions(permissions),
            License(list),
            Rights(DoctorCheck.TableRights, "tables", await storage.Tables(cancellationToken)),
            Rights(DoctorCheck.BlobRights, "blobs", await storage.Blobs(cancellationToken)),
            Clock(),
            CallbackKeys(),
        ];
        findings.AddRange(list.Succeeded ? await Assumptions(list.Value, cancellationToken) : Unseen(list.Problem));
        return [.. findings.OrderBy(finding => finding.Check)];
    }

    private static Finding Permissions(GraphResult<IReadOnlyList<string>?> read)
    {
        const string Run = "Run infra/grant-graph-roles.sh for the identity, and restart the app: a token that was issued before keeps its permissions for up to a day.";
        if (!read.Succeeded && read.Problem is { } problem)
        {
            return new(DoctorCheck.Permissions, FindingState.Failure, problem.Detail, "Passcode gets no access token for Microsoft Graph, so nothing works.", "Check Passcode:Graph and the identity of the app.");
        }

        if (read.Value is not { } held)
        {
            return new(DoctorCheck.Permissions, FindingState.Unknown, "The access token does not show its permissions.", "This is normal for a simulated tenant.");
        }

        var missing = Required.Where(permission => !held.Contains(permission.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        var more = held.Except(Required.Select(permission => permission.Name).Append(Optional), StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
        return missing is not []
            ? new(
                DoctorCheck.Permissions,
                FindingState.Failure,
                $"The access token lacks {string.Join(", ", missing.Select(permission => permission.Name))}.",
                $"Not possible without: {string.Join("; ", missing.Select(permission => permission.For))}.",
                Run)
            : more is not []
                ? new(
                    DoctorCheck.Permissions,
                    FindingState.Warning,
                    $"The access token also has {string.Join(", ", more)}.",
                    "Passcode does not use these permissions, but whoever controls the app can.",
                    "Remove their app role assignments from the identity.")
                : new(DoctorCheck.Permissions, FindingState.Ok, "The access token has the permissions that Passcode needs, and no other.", "Passcode can do all of its work.");
    }

    private static Finding License(GraphResult<ListedDevices> list) => list switch
    {
        { Succeeded: true, Value.Devices.Count: > 0 } => new(DoctorCheck.License, FindingState.Ok, "Intune returns devices.", "The tenant has an Intune license."),
        { Succeeded: true } => new(
            DoctorCheck.License, FindingState.Warning, "Intune returns no devices.", "There is nothing to reset, or the app sees no device.", "Enroll a test device."),
        { Problem: { Fault: GraphFault.MissingPermission or GraphFault.Unauthorized } denied } => new(
            DoctorCheck.License, FindingState.Unknown, denied.Detail, "Intune cannot be asked without the permissions."),
        { Problem: { IsTransient: true } transient } => new(
            DoctorCheck.License, FindingState.Unknown, transient.Detail, "Intune did not answer.", "Run the doctor again."),
        { Problem: var refused } => new(
            DoctorCheck.License,
            FindingState.Failure,
            refused!.Detail,
            "Intune refuses to list devices. Without an Intune license, the tenant has no device management.",
            "Check that the tenant has an active Intune license and that Intune is its MDM authority."),
    };

    private static Finding Rights(DoctorCheck check, string service, string? problem) => problem is null
        ? new(check, FindingState.Ok, $"The {service} can be read and written.", "Passcode can keep its records.")
        : new(check, FindingState.Failure, problem, $"Passcode cannot use the {service} of the storage account, and accepts no request.", "Check Passcode:Storage, and that the identity has the roles of infra/roles.bicep.");

    private Finding Clock() => clock.Skew switch
    {
        null => new(DoctorCheck.Clock, FindingState.Unknown, "Graph's clock was not seen.", "It is in every answer of Graph."),
        { } skew when skew.Duration() > MaxSkew => new(
            DoctorCheck.Clock,
            FindingState.Warning,
            string.Create(CultureInfo.InvariantCulture, $"The clock of the host is {skew.Duration().TotalSeconds:0} s {(skew > TimeSpan.Zero ? "ahead of" : "behind")} Microsoft Graph's."),
            "Commands are still sent exactly once, because they are recognized by Graph's clock. Deadlines, approvals and schedules follow the clock of the host.",
            "Synchronize the clock of the host."),
        _ => new(DoctorCheck.Clock, FindingState.Ok, "The clock of the host agrees with Microsoft Graph's.", "Deadlines and schedules are on time."),
    };

    private Finding CallbackKeys() => callbacks.Value.SigningKeys.Length > 0
        ? new(DoctorCheck.CallbackKeys, FindingState.Ok, "There is a key that signs events.", "Events are sent to the callback addresses of requests.")
        : new(
            DoctorCheck.CallbackKeys,
            FindingState.Warning,
            "There is no key that signs events.",
            "No event is sent to the callback address of a request. Subscriptions have keys of their own.",
            "Set Passcode:Callbacks:SigningKeys:0, if callers use callbackUrl.");

    private async Task<IEnumerable<Finding>> Assumptions(ListedDevices list, CancellationToken cancellationToken)
    {
        var device = list.Devices is [var first, ..] ? first : null;
        var iPad = list.Devices.FirstOrDefault(listed => DeviceKind.From(listed).Platform == DevicePlatform.IpadOs);
        return
        [
            device is null ? new(DoctorCheck.ActionsById, FindingState.Unknown, NoDevice, "It shows when there is one.") : ActionsById(await graph.Get(device.Id, cancellationToken)),
            ActionsInLists(list),
            await Filters(cancellationToken),
            DeviceKinds(list),
            iPad is null ? new(DoctorCheck.HardwareInformation, FindingState.Unknown, NoDevice, "Only an iPad can be shared.") : HardwareInformation(await graph.Get(iPad.Id, cancellationToken)),
            device is null ? new(DoctorCheck.Batch, FindingState.Unknown, NoDevice, "It shows when there is one.") : Batch(await batches.Get([device.Id], cancellationToken)),
        ];
    }

    private static IEnumerable<Finding> Unseen(GraphProblem problem) =>
        new[] { DoctorCheck.ActionsById, DoctorCheck.ActionsInLists, DoctorCheck.Filters, DoctorCheck.DeviceKinds, DoctorCheck.HardwareInformation, DoctorCheck.Batch }
            .Select(check => new Finding(check, FindingState.Unknown, problem.Detail, "No device could be read."));

    private static Finding ActionsById(GraphResult<DetailedDevice> read) => read switch
    {
        { Succeeded: true, Value.HasActions: true } => new(
            DoctorCheck.ActionsById, FindingState.Ok, "A device that is read by its ID has deviceActionResults.", "Passcode sees whether a device has confirmed, and sends each command once."),
        { Succeeded: true } => new(
            DoctorCheck.ActionsById,
            FindingState.Failure,
            "A device that is read by its ID has no deviceActionResults.",
            "Passcode cannot see whether a command was executed or confirmed: resets would expire, and one that may have been executed is never sent again.",
            "Do not use Passcode in this tenant. Report it with the cloud and the date."),
        { Problem: var problem } => new(DoctorCheck.ActionsById, FindingState.Unknown, problem!.Detail, "The device could not be read by its ID.", "Run the doctor again."),
    };

    private static Finding ActionsInLists(ListedDevices list) => list.HaveActions
        ? new(
            DoctorCheck.ActionsInLists,
            FindingState.Warning,
            "Devices in a list have deviceActionResults.",
            "Passcode assumes that lists have none, and reads each device by its ID. This still works, with more requests than this tenant needs.",
            "Report it, so that fewer requests can be used.")
        : new(DoctorCheck.ActionsInLists, FindingState.Ok, "Devices in a list have no deviceActionResults.", "Passcode reads each device by its ID, as assumed.");

    private async Task<Finding> Filters(CancellationToken cancellationToken)
    {
        var (ignored, refused) = (new List<string>(), new List<string>());
        foreach (var (property, value) in SearchedTexts.Select(property => (property, Nobody)).Append(("azureADDeviceId", NoId)))
        {
            var count = await graph.CountEqual(property, value, cancellationToken);
            if (!count.Succeeded)
            {
                refused.Add($"{property} ({count.Problem.Detail})");
            }
            else if (count.Value > 0)
            {
                ignored.Add(property);
            }
        }

        return (ignored, refused) switch
        {
            ([], []) => new(DoctorCheck.Filters, FindingState.Ok, "Graph honors the filters by which Passcode searches devices.", "Searches are short."),
            (_, []) => new(
                DoctorCheck.Filters,
                FindingState.Warning,
                $"Graph ignores the filter by {string.Join(", ", ignored)}.",
                "Passcode compares every device with what was asked, so no wrong device is reset. A search reads at most 20 pages of a thousand devices, and fails in a larger tenant.",
                "Identify devices by their Intune device ID or by a property that is not named here."),
            _ => new(
                DoctorCheck.Filters,
                FindingState.Failure,
                $"Graph refuses the filter by {string.Join("; ", refused)}.",
                "Devices cannot be found by it.",
                "Identify devices by another property. If the answer is temporary, run the doctor again."),
        };
    }

    private static Finding DeviceKinds(ListedDevices list)
    {
        string[] unknown =
        [
            .. list.Devices.Where(device => !DeviceKind.From(device).IsKnown)
                .Select(device => $"{device.OperatingSystem ?? "none"}/{device.DeviceType ?? "none"}/{device.EnrollmentType ?? "none"}")
                .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).Take(20),
        ];
        return unknown is []
            ? new(
                DoctorCheck.DeviceKinds,
                FindingState.Ok,
                string.Create(CultureInfo.InvariantCulture, $"The kinds of the first {list.Devices.Count} devices are known."),
                "The support matrix decides on each of them.")
            : new(
                DoctorCheck.DeviceKinds,
                FindingState.Warning,
                $"Devices are listed with an operatingSystem/deviceType/deviceEnrollmentType that is not known: {string.Join(", ", unknown)}.",
                "Each is read again by its ID. If its kind is unknown there, too, its reset ends as ineligible with unknownDeviceKind, and nothing is sent.",
                "If these devices should be reset, report the values.");
    }

    private static Finding HardwareInformation(GraphResult<DetailedDevice> read) => read switch
    {
        { Succeeded: true, Value.HasHardware: true } => new(
            DoctorCheck.HardwareInformation, FindingState.Ok, "An iPad that is read by its ID says whether it is shared.", "Shared iPads, which do not support the command, are refused."),
        { Succeeded: true } => new(
            DoctorCheck.HardwareInformation,
            FindingState.Warning,
            "An iPad that is read by its ID has no hardwareInformation.isSharedDevice.",
            "A shared iPad is not recognized: it gets a command, which fails on the device.",
            "Leave shared iPads out of bulk runs, for example by excludeGroups."),
        { Problem: var problem } => new(DoctorCheck.HardwareInformation, FindingState.Unknown, problem!.Detail, "The iPad could not be read by its ID.", "Run the doctor again."),
    };

    private static Finding Batch(BatchResult<ManagedDevice> read) => read.Items is [{ Succeeded: true }]
        ? new(DoctorCheck.Batch, FindingState.Ok, "Graph answers a batch of reads.", "Bulk runs send and read 20 devices in a request.")
        : new(
            DoctorCheck.Batch,
            FindingState.Failure,
            read.Items is [{ Problem: { } problem }] ? problem.Detail : "The batch has no answer.",
            "Bulk runs cannot read or reset devices. Single resets work.",
            "Run the doctor again. If it remains, report the detail.");
}
