using System.ComponentModel.DataAnnotations;

namespace Passcode.Core.Policy;

/// <summary>Settings <c>Passcode:Approvals</c>.</summary>
public sealed class ApprovalOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Approvals";

    /// <summary>How long a decision may take, 8 hours by default.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromHours(8);

    /// <summary>
    /// The names of one person, for people who have several that do not look alike: an administrator's second account, an alias, an
    /// Atlassian account id. By any label; two names or more each.
    /// </summary>
    public Dictionary<string, string[]> People { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (label, names) in People)
        {
            if (names.Length < 2 || names.Any(name => PersonName.From(name).Local.Length == 0))
            {
                yield return new ValidationResult("must have at least two non-empty names of one person.", [$"{nameof(People)}:{label}"]);
            }
        }
    }
}
