using System.Text.Json.Serialization;

namespace Passcode.Api.Operations;

/// <summary>The state of a long-running operation, in the words of Azure's guideline.</summary>
public enum OperationStatus
{
    /// <summary>Nothing has been sent to the device.</summary>
    [JsonStringEnumMemberName("NotStarted")]
    NotStarted,

    /// <summary>The command is being sent, or the device has not confirmed.</summary>
    [JsonStringEnumMemberName("Running")]
    Running,

    /// <summary>The device confirmed.</summary>
    [JsonStringEnumMemberName("Succeeded")]
    Succeeded,

    /// <summary>It ended without a reset.</summary>
    [JsonStringEnumMemberName("Failed")]
    Failed,

    /// <summary>It was cancelled.</summary>
    [JsonStringEnumMemberName("Canceled")]
    Canceled,
}
