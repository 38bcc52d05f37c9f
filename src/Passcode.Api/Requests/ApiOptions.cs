using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Passcode.Api.Requests;

/// <summary>Settings under <c>Passcode:Api</c>.</summary>
public sealed class ApiOptions : IValidatableObject
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Passcode:Api";

    /// <summary>The base address that callers use, such as <c>https://passcode.contoso.example</c>. Absolute addresses in responses begin
    /// with it. If not set (default), they begin with the scheme and host of the request, which is wrong behind a proxy that changes
    /// either.</summary>
    public string? PublicUrl { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not null && !IsBaseAddress(PublicUrl))
        {
            yield return new ValidationResult("must be an absolute http or https address without a query or fragment.", [nameof(PublicUrl)]);
        }
    }

    private static bool IsBaseAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" };
}

[OptionsValidator]
internal sealed partial class ApiOptionsValidator : IValidateOptions<ApiOptions>;

/// <summary>Builds the absolute addresses in responses.</summary>
internal sealed class PublicAddress(IOptions<ApiOptions> options)
{
    private readonly string? _publicUrl = options.Value.PublicUrl?.TrimEnd('/');

    /// <summary>Returns the absolute address of a path, based on the public address or on the request.</summary>
    /// <param name="request">The current request.</param>
    /// <param name="path">The escaped path, from the root of the API.</param>
    public string For(HttpRequest request, string path) =>
        (_publicUrl ?? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}") + path;
}
