using System.ComponentModel.DataAnnotations;

namespace Passcode.Api.Helpdesk.Sources;

/// <summary>Settings under <c>Passcode:Helpdesk</c>.</summary>
public sealed class HelpdeskOptions : IValidatableObject
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Passcode:Helpdesk";

    /// <summary>The helpdesks, by the name in their address <c>/api/helpdesk/{name}</c>. A source with the name of a preset inherits its
    /// settings. A source without a secret is disabled.</summary>
    public Dictionary<string, SourceOptions> Sources { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long a delivery is recognized as a duplicate by its ID or its signed content. The default is 30 days. After that, a
    /// captured delivery of a scheme without a timestamp can be replayed.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "366.00:00:00")]
    public TimeSpan RememberFor { get; set; } = TimeSpan.FromDays(30);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Sources.SelectMany(source => SourceRules.Broken(source.Key, source.Value));
}
