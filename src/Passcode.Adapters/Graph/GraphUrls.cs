using System.Globalization;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Builds the addresses of devices. Reads use beta, because only its deviceEnrollmentType distinguishes the kinds of Android
/// Enterprise. Addresses without a root are relative to a version, as batches require.</summary>
internal static class GraphUrls
{
    private const string Devices = "/deviceManagement/managedDevices";

    /// <summary>The properties by which people are searched.</summary>
    public static readonly string[] PersonNames = ["displayName", "surname", "userPrincipalName"];

    /// <summary>Members in a page at most.</summary>
    public const int LargestMemberPage = 999;

    private const int VersionsAFilter = 50; // an address of 2,300 characters

    /// <summary>A device with its actions.</summary>
    public static Uri One(Uri root, string id) => Beta(root, One(id));

    /// <summary>A device with its actions.</summary>
    public static string One(string id) => $"{Devices}/{Uri.EscapeDataString(id)}?$select={DeviceProjection.DeviceFields}";

    /// <summary>One device without its actions, with all that tells its kind.</summary>
    public static string Listed(string id) => $"{Devices}/{Uri.EscapeDataString(id)}?$select={DeviceProjection.KindFields}";

    /// <summary>The reset command of a device.</summary>
    public static string Reset(string id) => $"{Devices}/{Uri.EscapeDataString(id)}/resetPasscode";

    /// <summary>The request to contact a device.</summary>
    public static string Sync(string id) => $"{Devices}/{Uri.EscapeDataString(id)}/syncDevice";

    /// <summary>The actions of a device, without other properties.</summary>
    public static Uri Actions(Uri root, string id) => Beta(root, $"{Devices}/{Uri.EscapeDataString(id)}?$select=id,deviceActionResults");

    /// <summary>
    /// Where to look for the devices that a reference can mean, in this order, until there are any. Graph documents no more than eq and
    /// contains for names, joined by and, so a name that can be spelled in several ways is looked for by the parts that cannot. Without a device that
    /// has an IMEI, those are looked for that have it with the version of their software.
    /// </summary>
    public static IReadOnlyList<Uri> Searches(Uri root, DeviceReference reference) => reference.Key switch
    {
        DeviceKey.DeviceName => [.. DeviceText.HangulForms(reference.Value).SelectMany(name => OfName(root, name))],
        DeviceKey.Imei => [Exact(root, reference), .. VersionsOf(reference).Select(address => Beta(root, address))],
        _ => [Exact(root, reference)],
    };

    /// <summary>The one of <see cref="Searches"/> that Graph must answer: any Graph knows its filter.</summary>
    public static Uri Exact(Uri root, DeviceReference reference) => Beta(root, Having(reference.Key, reference.Spellings()));

    /// <summary>The devices that have an IMEI with the version of their software.</summary>
    public static IEnumerable<string> VersionsOf(DeviceReference reference) =>
        Imei.Versions(reference.Value).Chunk(VersionsAFilter).Select(versions => Having(DeviceKey.Imei, versions));

    /// <summary>A filter for several values. Graph documents it for serial numbers and IMEIs.</summary>
    public static string Having(DeviceKey key, IEnumerable<string> values) => Filtered(Property(key), values);

    /// <summary>The devices whose property has a value, including the property.</summary>
    public static Uri Where(Uri root, string property, string value) => Beta(root, Filtered(property, [value]) + "," + property);

    /// <summary>The devices with any of the operating systems; all devices if there are none.</summary>
    public static Uri OfSystems(Uri root, IReadOnlyList<string> systems) =>
        Beta(root, systems.Count == 0 ? $"{Devices}?$select={DeviceProjection.ListFields}" : Filtered("operatingSystem", systems));

    /// <summary>The devices of a user. A device enrollment manager can have a thousand, so the page size is limited: a batch contains the
    /// devices of 20 users.</summary>
    public static string OfUser(string id) => $"/users/{Uri.EscapeDataString(id)}/managedDevices?$select={DeviceProjection.ListFields}&$top=100";

    /// <summary>The devices that last synced before a time; those that never did have the earliest time.</summary>
    public static Uri SyncedBefore(Uri root, DateTimeOffset time) =>
        Beta(root, Filtered(string.Create(CultureInfo.InvariantCulture, $"lastSyncDateTime lt {time.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}")));

    /// <summary>The first devices, also with their actions, which a list is assumed not to have.</summary>
    public static Uri First(Uri root, int size) => Beta(root, string.Create(
        CultureInfo.InvariantCulture, $"{Devices}?$select={DeviceProjection.ListFields},deviceActionResults&$top={size}"));

    /// <summary>How many devices the tenant has.</summary>
    public static Uri Overview(Uri root) => V1(root, "/deviceManagement/managedDeviceOverview?$select=enrolledDeviceCount");

    /// <summary>The device categories.</summary>
    public static Uri Categories(Uri root) => V1(root, "/deviceManagement/deviceCategories?$select=id,displayName");

    public static Uri Group(Uri root, string id) => V1(root, $"/groups/{Uri.EscapeDataString(id)}?$select=id,displayName");

    /// <summary>The groups with a display name, two at most.</summary>
    public static Uri GroupsNamed(Uri root, string name) => Groups(root, $"displayName eq {Quoted(name)}", 2);

    /// <summary>The groups whose display name begins so.</summary>
    public static Uri GroupsLike(Uri root, string prefix, int size) => Groups(root, $"startswith(displayName,{Quoted(prefix)})", size);

    /// <summary>The devices whose name contains a text. What can be spelled in several ways is left out, so that more devices match.</summary>
    public static string NamesWith(string text, int size) => Sized(Filtered(NameHas(DeviceText.StableParts(text) is { Count: > 0 } parts ? parts : [text])), size);

    /// <summary>The devices whose user's email address contains a text.</summary>
    public static string EmailAddressesWith(string text, int size) => Sized(Filtered($"contains(emailAddress,{Quoted(text)})"), size);

    /// <summary>The people whose name, surname or sign-in name begins with a text.</summary>
    public static Uri PeopleLike(Uri root, string prefix, int size)
    {
        var filter = string.Join(" or ", PersonNames.Select(name => $"startswith({name},{Quoted(prefix)})"));
        return V1(root, Sized($"/users?$filter={Uri.EscapeDataString(filter)}&$select=id,{string.Join(',', PersonNames)}", size));
    }

    /// <summary>
    /// The number of transitive members of a group, as <c>@odata.count</c>; only with the header <c>ConsistencyLevel: eventual</c>. Unlike the segment
    /// <c>/$count</c> it is JSON, in a batch, too.
    /// </summary>
    public static string MemberCount(string id) => $"/groups/{Uri.EscapeDataString(id)}/transitiveMembers?$count=true&$select=id&$top=1";

    /// <summary>The transitive members of a group with the names of people, in the largest pages.</summary>
    public static Uri AllMembers(Uri root, string id) => V1(root, string.Create(
        CultureInfo.InvariantCulture, $"/groups/{Uri.EscapeDataString(id)}/transitiveMembers?$select=id,deviceId,userPrincipalName&$top={LargestMemberPage}"));

    /// <summary>The transitive members of a group.</summary>
    public static Uri Members(Uri root, string id, int size) => V1(root, string.Create(
        CultureInfo.InvariantCulture, $"/groups/{Uri.EscapeDataString(id)}/transitiveMembers?$select=id,deviceId&$top={size}"));

    /// <summary>Returns whether an address is below the root, so that the token can be sent to it.</summary>
    public static bool IsWithin(Uri root, Uri address) =>
        address.IsAbsoluteUri && address.GetLeftPart(UriPartial.Authority) == root.GetLeftPart(UriPartial.Authority);

    /// <summary>Returns whether a text can be an ID in Graph and cannot change the path of an address.</summary>
    public static bool IsId(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    /// <summary>An address that is relative to beta.</summary>
    public static Uri Beta(Uri root, string address) => new(At(root) + "/beta" + address);

    /// <summary>An address that is relative to v1.0.</summary>
    public static Uri V1(Uri root, string address) => new(At(root) + "/v1.0" + address);

    private static IReadOnlyList<Uri> OfName(Uri root, string name)
    {
        var exact = Beta(root, Having(DeviceKey.DeviceName, [name.Trim()]));
        return DeviceText.StableParts(name) is { Count: > 0 } parts && parts[0] != name.Trim()
            ? [Beta(root, Filtered(NameHas(parts))), exact]
            : [exact];
    }

    private static string NameHas(IEnumerable<string> parts) => string.Join(" and ", parts.Select(part => $"contains({Property(DeviceKey.DeviceName)},{Quoted(part)})"));

    private static string Sized(string address, int size) => string.Create(CultureInfo.InvariantCulture, $"{address}&$top={size}");

    private static Uri Groups(Uri root, string filter, int size) => V1(root, string.Create(
        CultureInfo.InvariantCulture, $"/groups?$filter={Uri.EscapeDataString(filter)}&$select=id,displayName&$top={size}"));

    private static string At(Uri root) => root.AbsoluteUri.TrimEnd('/');

    private static string Filtered(string property, IEnumerable<string> values) =>
        Filtered(string.Join(" or ", values.Select(value => $"{property} eq {Quoted(value)}")));

    private static string Filtered(string filter) => $"{Devices}?$filter={Uri.EscapeDataString(filter)}&$select={DeviceProjection.ListFields}";

    private static string Quoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Property(DeviceKey key) => key switch
    {
        DeviceKey.SerialNumber => "serialNumber",
        DeviceKey.Imei => "imei",
        DeviceKey.EntraDeviceId => "azureADDeviceId",
        DeviceKey.DeviceName => "deviceName",
        DeviceKey.UserPrincipalName => "userPrincipalName",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Graph does not support a filter for this property."),
    };
}
