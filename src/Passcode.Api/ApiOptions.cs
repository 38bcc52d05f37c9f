using System.ComponentModel.DataAnnotations;

namespace Passcode.Api;

/// <summary>Settings <c>Passcode:Api</c>.</summary>
public sealed class ApiOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Api";

    /// <summary>
    /// The address that callers know, such as <c>https://passcode.contoso.example</c>; absolute addresses in answers begin with it.
    /// Absent (default), they begin as the request's own did, which is wrong behind a proxy that changes scheme or host.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not null && !IsBaseAddress(PublicUrl))
        {
            yield return new ValidationResult("must be an absolute http or https address without query and fragment.", [nameof(PublicUrl)]);
        }
    }

    private static bool IsBaseAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" };
}
