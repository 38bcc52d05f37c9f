using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Devices;

/// <summary>How one request looks at devices.</summary>
/// <param name="Single">A GET by id; a list leaves some properties empty.</param>
/// <param name="Selected">The request names its properties.</param>
internal sealed record DeviceView(bool Beta, bool UnknownMembers, bool Single, bool Selected, DateTimeOffset Now)
{
    /// <summary>Intune's "no such time".</summary>
    public static readonly DateTimeOffset Never = new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero);

    private static readonly HashSet<string> HiddenInV1 =
    [
        "azureAdJoinUsingAzureVmExtension", "androidEnterpriseDedicatedDevice", "androidEnterpriseFullyManaged", "androidEnterpriseCorporateWorkProfile",
        "androidAOSPUserOwnedDeviceEnrollment", "androidAOSPUserlessDeviceEnrollment", "appleAccountDrivenUserEnrollment", "intuneAosp", "google",
    ];

    public static DeviceView Of(GraphRequest request, bool single, bool selected) =>
        new(request.IsBeta, request.ShowsUnknownEnumMembers, single, selected, request.ReceivedAt);

    public string Member(string value) => UnknownMembers || !HiddenInV1.Contains(value) ? value : "unknownFutureValue";

    /// <summary>
    /// "To retrieve actual values GET call needs to be made, with device id and included in select parameter" (v1.0's CSDL).
    /// </summary>
    public object? OnlyWhenSelected(object? value, object? otherwise = null) => Single && Selected ? value : otherwise;
}
