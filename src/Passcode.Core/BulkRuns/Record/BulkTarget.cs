using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Resets;

namespace Passcode.Core.BulkRuns;

/// <summary>One device of a run, or a line of a list or a member of a group that gave none.</summary>
public sealed record BulkTarget
{
    /// <summary>The Intune device id in lower case, <see cref="OfLine"/>, or <see cref="OfMember"/>.</summary>
    public required string Id { get; init; }

    public required TargetState State { get; init; }

    /// <summary>The device as it was when the snapshot was taken; null for a line or a member that gave none.</summary>
    public DeviceSnapshot? Device { get; init; }

    /// <summary>The line of the caller's list, counted from 1; null for a selection that was not a list.</summary>
    public int? Line { get; init; }

    /// <summary>What the reset does to the device; null when it is not eligible.</summary>
    public ResetEffect? Effect { get; init; }

    /// <summary>Why it is in this state, when that needs a reason.</summary>
    public ReasonCode? ReasonCode { get; init; }

    /// <summary>The rules of policy that ask for an approval of this device's reset; null when none does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MatchedRule>? Rules { get; init; }

    /// <summary>More of the reason; never a secret, and no more than 300 characters.</summary>
    public string? Detail { get; init; }

    /// <summary>When the latest attempt to send the command began.</summary>
    public DateTimeOffset? AttemptAt { get; init; }

    /// <summary>The earliest time, by Graph's clock, at which the latest attempt can have been executed; see <see cref="GraphClock"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? EarliestGraphTime { get; init; }

    /// <summary>
    /// By Graph's clock, the earliest time at which the first attempt without a telling answer can have been executed; null when each got one. Its action may show
    /// when later attempts were made.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Since { get; init; }

    /// <summary>The device's latest reset action before ours; null when there was none, or when it is not known, as of a device that only a list gave.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? PriorActionAt { get; init; }

    /// <summary>How many attempts got no answer that tells whether they were executed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Unconfirmed { get; init; }

    /// <summary>That Graph does not find the device; null when the latest read found it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DeviceAbsence? Absence { get; init; }

    /// <summary>How many reads in a row found that the device is being wiped.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int WipeReads { get; init; }

    /// <summary>How often the device was polled.</summary>
    public int PollCount { get; init; }

    /// <summary>How often Intune was asked to contact the device, whatever it answered; see <see cref="CheckIns"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int SyncRequests { get; init; }

    /// <summary>When Intune was last asked to contact the device; null when it was not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? LastSyncRequestedAt { get; init; }

    /// <summary>When to look at the device, or, for a queued one that Graph throttled, when to try again.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When Intune took the command.</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>When the device confirmed, by Intune's clock.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether the device confirmed after its run had ended.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Late { get; init; }

    /// <summary>When its command was sent; null when none was, or when it is certain that the command had no effect.</summary>
    [JsonIgnore]
    public DateTimeOffset? CommandedAt =>
        State is TargetState.Issuing or TargetState.Issued or TargetState.Completed or TargetState.Expired
        || ReasonCode == Eligibility.ReasonCode.SupersededByWipe ? AttemptAt : null;

    /// <summary>Whether it has ended although its command may have been executed, or may still be: as that of a single reset.</summary>
    [JsonIgnore]
    public bool MayBeConfirmedLate => this is { AttemptAt: not null, Device: not null }
        and ({ State: TargetState.Expired } or { State: TargetState.Failed, ReasonCode: Eligibility.ReasonCode.SupersededByWipe });

    /// <summary>The latest command of a target that one was sent to.</summary>
    /// <param name="deadline">When the wait for a confirmation ends.</param>
    internal IssuedCommand Command(DateTimeOffset deadline) =>
        new(Device!.IntuneDeviceId, Since ?? IssuedCommand.EarliestTime(EarliestGraphTime, AttemptAt!.Value), PriorActionAt, deadline, AttemptAt!.Value);

    /// <summary>Whether nothing more happens to it.</summary>
    [JsonIgnore]
    public bool HasEnded => State is not (TargetState.Queued or TargetState.Issuing or TargetState.Issued);

    /// <summary>The id of a device's target: a device that is named in capitals is the same device.</summary>
    [SuppressMessage("Globalization", "CA1308", Justification = "Intune writes its ids in lower case.")]
    public static string IdOf(string intuneDeviceId) =>
        intuneDeviceId.ToLowerInvariant();

    /// <summary>The id of a line that is no device.</summary>
    public static string OfLine(int line) => string.Create(CultureInfo.InvariantCulture, $"line-{line:D6}");

    /// <summary>The id of a member of a group whose devices could not be read.</summary>
    /// <param name="name">What it is, and its id.</param>
    [SuppressMessage("Globalization", "CA1308", Justification = "As the id of a device.")]
    public static string OfMember(string name) =>
        name.Replace(' ', '-').ToLowerInvariant();

    /// <summary>The shard that holds a target: a run's targets are spread by the hash of their ids, so that one that is selected twice is one target.</summary>
    public static int ShardOf(string id, int shards) =>
        BitConverter.ToUInt16(SHA256.HashData(Encoding.UTF8.GetBytes(id))) % shards;
}

/// <summary>The state of one target of a run.</summary>
public enum TargetState
{
    /// <summary>Eligible, and nothing has been sent.</summary>
    Queued,

    /// <summary>The command is being sent, or its answer was lost: it may or may not have been executed.</summary>
    Issuing,

    /// <summary>Intune took the command.</summary>
    Issued,

    /// <summary>The device confirmed.</summary>
    Completed,

    /// <summary>The device, Intune or Graph reported a failure.</summary>
    Failed,

    /// <summary>The device cannot do it.</summary>
    NotSupported,

    /// <summary>Nothing was sent, and the reason says why.</summary>
    Ineligible,

    /// <summary>The run was cancelled before anything was sent.</summary>
    Cancelled,

    /// <summary>The run's time was over before the command was sent or confirmed.</summary>
    Expired,
}
