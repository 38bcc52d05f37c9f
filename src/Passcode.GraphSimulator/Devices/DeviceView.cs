using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Devices;

/// <summary>The aspects of a request that determine the properties of a device in the response.</summary>
/// <param name="Single">Whether this is a GET by ID; a list leaves some properties empty.</param>
/// <param name="Selected">Whether the request contains $select.</param>
internal sealed record DeviceView(bool Beta, bool UnknownMembers, bool Single, bool Selected, DateTimeOffset Now)
{
    /// <summary>The value of Intune for a missing time.</summary>
    public static readonly DateTimeOffset Never = new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero);

    private static readonly HashSet<string> HiddenInV1 =
    [
        "azureAdJoinUsingAzureVmExtension", "androidEnterpriseDedicatedDevice", "androidEnterpriseFullyManaged", "androidEnterpriseCorporateWorkProfile",
        "androidAOSPUserOwnedDeviceEnrollment", "androidAOSPUserlessDeviceEnrollment", "appleAccountDrivenUserEnrollment", "intuneAosp", "google",
    ];

    public static DeviceView From(GraphRequest request, bool single, bool selected) =>
        new(request.IsBeta, request.ShowsUnknownEnumMembers, single, selected, request.ReceivedAt);

    public string Member(string value) => UnknownMembers || !HiddenInV1.Contains(value) ? value : "unknownFutureValue";

    /// <summary>
    /// "To retrieve actual values GET call needs to be made, with device id and included in select parameter" (v1.0's CSDL).
    /// </summary>
    public object? OnlyWhenSelected(object? value, object? otherwise = null) => Single && Selected ? value : otherwise;
}
