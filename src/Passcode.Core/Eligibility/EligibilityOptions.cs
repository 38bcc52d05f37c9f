using System.ComponentModel.DataAnnotations;

namespace Passcode.Core.Eligibility;

/// <summary>Settings <c>Passcode:Eligibility</c>.</summary>
public sealed class EligibilityOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Eligibility";

    /// <summary>Which edition of Intune's rules applies: <c>current</c> (default) or <c>2018-03</c>.</summary>
    [Required]
    [AllowedValues("current", "2018-03", ErrorMessage = "must be 'current' or '2018-03'.")]
    public string Edition { get; set; } = "current";

    /// <summary>A device silent for longer than this is refused; absent (default) means no limit.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan? StaleAfter { get; set; }

    /// <summary>The matrix that <see cref="Edition"/> names.</summary>
    internal SupportMatrix Matrix => SupportMatrix.For(Edition == "2018-03" ? SupportEdition.March2018 : SupportEdition.Current);
}
