using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;

namespace Passcode.Core.Policy;

/// <summary>
/// Says whether a device may be reset just so, needs an approval, or is refused, and which rule matched. Of several rules a refusal wins.
/// Cheap to ask for every device of a bulk run; what it needs of the device is in every listing.
/// </summary>
public sealed class ResetPolicy(DeviceScopes scopes, ProtectedDevices protectedDevices, PolicyChangeAudit inForce, IOptions<PolicyOptions> policy)
{
    /// <summary>Evaluates a device.</summary>
    /// <param name="device">The device.</param>
    /// <param name="held">The scopes that the requester held; null if there were none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The verdict; a problem when the members of a protected group cannot be read, and then nothing may be sent.</returns>
    public Task<GraphResult<PolicyVerdict>> Evaluate(ManagedDevice device, IReadOnlyList<string>? held, CancellationToken cancellationToken) =>
        Evaluate(DeviceSnapshot.From(device), held, cancellationToken);

    /// <summary>Evaluates a device as it was when it was checked, with the policy and the memberships of now.</summary>
    /// <param name="device">The device.</param>
    /// <param name="held">The scopes that the requester held; null if there were none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The verdict; a problem when the members of a protected group cannot be read, and then nothing may be sent.</returns>
    public async Task<GraphResult<PolicyVerdict>> Evaluate(DeviceSnapshot device, IReadOnlyList<string>? held, CancellationToken cancellationToken)
    {
        await inForce.Note(cancellationToken);
        var included = await scopes.Include(held, device);
        if (!included.Succeeded || !included.Value)
        {
            return included.Succeeded ? new PolicyVerdict.Refused(new(PolicyRule.DeviceScope)) : included.Problem;
        }

        var groups = await protectedDevices.GroupsOf(device);
        return groups.Succeeded ? Evaluate(device, groups.Value) : groups.Problem;
    }

    private PolicyVerdict Evaluate(DeviceSnapshot device, IReadOnlyList<ProtectedGroup> groups)
    {
        List<(PolicyEffect Effect, MatchedRule Rule)> matched =
            [.. groups.Select(group => (group.Rule!.Value, new MatchedRule(PolicyRule.ProtectedGroup, group.Name!)))];
        if (policy.Value.PersonalDevices != PolicyEffect.Allow && !IsCompanys(device))
        {
            matched.Add((policy.Value.PersonalDevices, new(PolicyRule.PersonalDevice, device.Ownership ?? "unknown")));
        }

        var refusal = matched.Find(rule => rule.Effect == PolicyEffect.Refuse);
        return refusal.Rule is not null ? new PolicyVerdict.Refused(refusal.Rule)
            : matched.Count > 0 ? new PolicyVerdict.NeedsApproval([.. matched.Select(rule => rule.Rule)])
            : new PolicyVerdict.Allowed();
    }

    // Graph's managedDeviceOwnerType is company, personal or unknown; what is not known to be the company's may be somebody's own.
    private static bool IsCompanys(DeviceSnapshot device) => string.Equals(device.Ownership, "company", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What policy says to a reset.</summary>
public abstract record PolicyVerdict
{
    private PolicyVerdict()
    {
    }

    /// <summary>No rule objects.</summary>
    public sealed record Allowed : PolicyVerdict;

    /// <summary>Somebody else must agree first.</summary>
    /// <param name="Rules">The rules that ask for it, at least one.</param>
    public sealed record NeedsApproval(IReadOnlyList<MatchedRule> Rules) : PolicyVerdict;

    /// <summary>Nobody can make it happen.</summary>
    /// <param name="Rule">The rule that refuses.</param>
    public sealed record Refused(MatchedRule Rule) : PolicyVerdict
    {
        /// <summary>How a reset so refused ends.</summary>
        public ReasonCode Reason => PolicyRefusals.Reasons[Rule.Rule];
    }
}

/// <summary>The rules of policy. Stable on the wire: every verdict says which of them matched.</summary>
public enum PolicyRule
{
    /// <summary>The device, or the person it belongs to, is in a protected group.</summary>
    [Refusal(ReasonCode.ProtectedDevice)]
    ProtectedGroup,

    /// <summary>The device is not known to belong to the company.</summary>
    [Refusal(ReasonCode.PersonalDeviceRefused)]
    PersonalDevice,

    /// <summary>The person who asks has asked as often as one may.</summary>
    [Refusal(ReasonCode.RequesterLimitReached)]
    RequesterLimit,

    /// <summary>The device is in no scope of the requester.</summary>
    [Refusal(ReasonCode.DeviceOutOfScope)]
    DeviceScope,

    /// <summary>The bulk run would send more commands than one person may alone.</summary>
    LargeBulkRun,
}

/// <summary>How a reset ends that the rule refuses; a rule that only requires approvals has none.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class RefusalAttribute(ReasonCode reason) : Attribute
{
    public ReasonCode Reason => reason;
}

/// <summary>Reads <see cref="RefusalAttribute"/>.</summary>
public static class PolicyRefusals
{
    /// <summary>The reason code by the rule that refuses.</summary>
    public static IReadOnlyDictionary<PolicyRule, ReasonCode> Reasons { get; } =
        (from rule in Enum.GetValues<PolicyRule>()
         let refusal = typeof(PolicyRule).GetField(rule.ToString())!.GetCustomAttribute<RefusalAttribute>()
         where refusal is not null
         select (rule, refusal.Reason)).ToDictionary();
}

/// <summary>A rule that matched. Its JSON is its text.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Detail">What it found, such as the name of a group; never a secret. Empty for a rule that finds nothing.</param>
[JsonConverter(typeof(MatchedRuleConverter))]
public sealed record MatchedRule(PolicyRule Rule, string Detail = "")
{
    /// <inheritdoc />
    public override string ToString() => Detail.Length == 0 ? Rule.ToWireName() : $"{Rule.ToWireName()}: {Detail}";
}

/// <summary>Writes <see cref="MatchedRule.ToString"/> and reads it again.</summary>
internal sealed class MatchedRuleConverter : JsonConverter<MatchedRule>
{
    public override MatchedRule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString()!.Split(": ", 2) is var parts && Enum.TryParse<PolicyRule>(parts[0], ignoreCase: true, out var rule)
            ? new(rule, parts.Length == 2 ? parts[1] : "")
            : throw new JsonException($"'{parts[0]}' is not a rule of policy.");

    public override void Write(Utf8JsonWriter writer, MatchedRule value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
