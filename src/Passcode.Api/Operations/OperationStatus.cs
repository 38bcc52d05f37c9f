using System.Text.Json.Serialization;

namespace Passcode.Api.Operations;

/// <summary>The status of a long-running operation, as the Azure REST API guidelines define it.</summary>
public enum OperationStatus
{
    /// <summary>Nothing has been sent to the device.</summary>
    [JsonStringEnumMemberName("NotStarted")]
    NotStarted,

    /// <summary>The command is being sent, or the device has not confirmed.</summary>
    [JsonStringEnumMemberName("Running")]
    Running,

    /// <summary>The device confirmed the reset.</summary>
    [JsonStringEnumMemberName("Succeeded")]
    Succeeded,

    /// <summary>The operation ended without a reset.</summary>
    [JsonStringEnumMemberName("Failed")]
    Failed,

    /// <summary>The reset was cancelled.</summary>
    [JsonStringEnumMemberName("Canceled")]
    Canceled,
}
