using System.ComponentModel.DataAnnotations;

namespace Passcode.Api.Helpdesk.Sources;

/// <summary>Settings <c>Passcode:Helpdesk</c>.</summary>
public sealed class HelpdeskOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Helpdesk";

    /// <summary>
    /// The helpdesks by the name in their address, <c>/api/helpdesk/{name}</c>. One named as a preset begins with the preset's settings;
    /// one without a secret is disabled.
    /// </summary>
    public Dictionary<string, SourceOptions> Sources { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// For how long a delivery is known again by its id or its signed content, 30 days by default. A captured delivery of a scheme without
    /// a timestamp could be played back after that.
    /// </summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "366.00:00:00")]
    public TimeSpan RememberFor { get; set; } = TimeSpan.FromDays(30);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Sources.SelectMany(source => SourceRules.Broken(source.Key, source.Value));
}
