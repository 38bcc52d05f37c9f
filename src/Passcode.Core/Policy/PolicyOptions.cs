using System.ComponentModel.DataAnnotations;
using Passcode.Core.Settings;

namespace Passcode.Core.Policy;

/// <summary>Settings <c>Passcode:Policy</c>: who may reset what.</summary>
public sealed class PolicyOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Policy";

    private const int MostGroups = 50;
    private const int LongestName = 100;
    private const int MostScopes = 100;
    private const int LongestScopeName = 64;

    /// <summary>The Entra groups whose people's devices, and whose devices, are protected; nested groups count. At most 50.</summary>
    public ProtectedGroup[] ProtectedGroups { get; set; } = [];

    /// <summary>What happens to a device that is not known to belong to the company, <see cref="PolicyEffect.Allow"/> by default.</summary>
    [EnumDataType(typeof(PolicyEffect), ErrorMessage = "must be allow, approve or refuse.")]
    public PolicyEffect PersonalDevices { get; set; }

    /// <summary>How often one person may ask.</summary>
    public RequesterLimitOptions RequesterLimits { get; set; } = new();

    /// <summary>
    /// The object ids of the applications that act for others: the person that such an application names counts for the limits. Every other application
    /// counts as one person, whomever it names.
    /// </summary>
    public string[] ActsForOthers { get; set; } = [];

    /// <summary>Whether a request must say why, false by default.</summary>
    public bool ReasonRequired { get; set; }

    /// <summary>Whether a request must name a ticket, false by default.</summary>
    public bool TicketRequired { get; set; }

    /// <summary>The methods by which an agent can verify a caller, such as <c>callback</c>; the only values of <c>verification.method</c>. None by default.</summary>
    public string[] VerificationMethods { get; set; } = [];

    /// <summary>Whether a request must say how the caller was verified, false by default. Schedules have no caller.</summary>
    public bool VerificationRequired { get; set; }

    /// <summary>Which requesters may reset, see and reveal which devices, by name. Without any, nobody is restricted. At most 100.</summary>
    public Dictionary<string, ScopeOptions> Scopes { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ProtectedGroups.Length > MostGroups)
        {
            yield return Error(nameof(ProtectedGroups), $"must contain at most {MostGroups} groups. Use nested groups");
        }

        for (var i = 0; i < ProtectedGroups.Length; i++)
        {
            var group = ProtectedGroups[i];
            var place = $"{nameof(ProtectedGroups)}:{i}:";
            if (!Guid.TryParseExact(group.GroupId, "D", out var id) || id == Guid.Empty)
            {
                yield return Error(place + nameof(group.GroupId), "must be the object ID of an Entra group");
            }
            else if (ProtectedGroups.Take(i).Any(earlier => string.Equals(earlier.GroupId, group.GroupId, StringComparison.OrdinalIgnoreCase)))
            {
                yield return Error(place + nameof(group.GroupId), "is the ID of an earlier group. Define one rule per group");
            }

            if (string.IsNullOrWhiteSpace(group.Name) || group.Name.Length > LongestName)
            {
                yield return Error(place + nameof(group.Name), $"must have 1 to {LongestName} characters; it appears in timelines and in the audit log");
            }

            if (group.Rule is not (PolicyEffect.Approve or PolicyEffect.Refuse))
            {
                yield return Error(place + nameof(group.Rule), "must be approve or refuse");
            }
        }

        foreach (var error in ValidateRequests())
        {
            yield return error;
        }

        foreach (var (name, limit) in RequesterLimits.All)
        {
            if (limit is < 1 or > RequesterLimitOptions.Most)
            {
                yield return Error($"{nameof(RequesterLimits)}:{name}", $"must be from 1 to {RequesterLimitOptions.Most}");
            }
        }
    }

    private IEnumerable<ValidationResult> ValidateRequests()
    {
        for (var i = 0; i < VerificationMethods.Length; i++)
        {
            if (!IsName(VerificationMethods[i]))
            {
                yield return Error($"{nameof(VerificationMethods)}:{i}", $"must have 1 to {LongestScopeName} letters, digits, '-' and '_'");
            }
        }

        if (VerificationRequired && VerificationMethods.Length == 0)
        {
            yield return Error(nameof(VerificationRequired), $"needs at least one method in {nameof(VerificationMethods)}");
        }

        if (Scopes.Count > MostScopes)
        {
            yield return Error(nameof(Scopes), $"must contain at most {MostScopes} scopes");
        }

        foreach (var (name, scope) in Scopes)
        {
            if (!IsName(name))
            {
                yield return Error($"{nameof(Scopes)}:{name}", $"must be named with 1 to {LongestScopeName} letters, digits, '-' and '_'");
            }

            foreach (var (setting, problem) in scope.Problems())
            {
                yield return Error($"{nameof(Scopes)}:{name}:{setting}".TrimEnd(':'), problem);
            }
        }
    }

    private static bool IsName(string? name) =>
        name is { Length: > 0 and <= LongestScopeName } && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    private static ValidationResult Error(string name, string problem) => new(problem + ".", [name]);
}

/// <summary>What a rule does when it applies.</summary>
public enum PolicyEffect
{
    /// <summary>Nothing: the reset is issued.</summary>
    Allow,

    /// <summary>The reset waits for a second pair of eyes.</summary>
    Approve,

    /// <summary>The reset is refused.</summary>
    Refuse,
}

/// <summary>Settings <c>Passcode:Policy:ProtectedGroups:{n}</c>.</summary>
public sealed class ProtectedGroup
{
    /// <summary>The group's object id in Entra.</summary>
    public string? GroupId { get; set; }

    /// <summary>What people call it; for timelines, approvers and the audit log.</summary>
    public string? Name { get; set; }

    /// <summary>What happens to its devices: <see cref="PolicyEffect.Approve"/> or <see cref="PolicyEffect.Refuse"/>.</summary>
    [Except(PolicyEffect.Allow)]
    public PolicyEffect? Rule { get; set; }
}

/// <summary>Settings <c>Passcode:Policy:RequesterLimits</c>: how many commands one person may ask for without an approval.</summary>
public sealed class RequesterLimitOptions
{
    /// <summary>No limit is higher: all resets of a day are kept in one row.</summary>
    internal const int Most = 500;

    /// <summary>Within any hour; no limit when absent.</summary>
    public int? PerHour { get; set; }

    /// <summary>Within any 24 hours; no limit when absent.</summary>
    public int? PerDay { get; set; }

    internal IEnumerable<(string Name, int? Limit)> All => [(nameof(PerHour), PerHour), (nameof(PerDay), PerDay)];
}
