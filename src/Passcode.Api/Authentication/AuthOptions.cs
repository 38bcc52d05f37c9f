using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;

namespace Passcode.Api.Authentication;

/// <summary>Settings <c>Passcode:Auth</c>.</summary>
public sealed class AuthOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Auth";

    private const int ShortestKey = 32;

    /// <summary>
    /// The keys behind operation addresses and page links, each base64 of at least 32 random bytes. The first one signs and all of them
    /// verify, so a new key goes first and the old one stays until <see cref="OperationLifetime"/> has passed.
    /// </summary>
    public string[] OperationKeys { get; set; } = [];

    /// <summary>How long an operation address stays valid, 8 days by default: a day more than the longest deadline of a reset.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan OperationLifetime { get; set; } = TimeSpan.FromDays(8);

    /// <summary>The tenant whose callers are let in, a GUID. Needed where Entra ID authenticates, which is everywhere but on the local host.</summary>
    public string? TenantId { get; set; }

    /// <summary>The app registration that stands for this API, a GUID; tokens are for it. Needed as <see cref="TenantId"/> is.</summary>
    public string? ClientId { get; set; }

    /// <summary>Where Entra ID is, <c>https://login.microsoftonline.com</c> by default; national clouds have their own.</summary>
    public string Instance { get; set; } = "https://login.microsoftonline.com";

    /// <summary>
    /// A key that may do everything, at least 16 characters, instead of Entra ID: for the Functions host on a developer's machine. In a
    /// deployment it keeps the app from starting.
    /// </summary>
    public string? LocalKey { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OperationKeys.Length == 0)
        {
            yield return new ValidationResult(
                "needs at least one key: base64 of 32 random bytes, as 'openssl rand -base64 32' makes.", [nameof(OperationKeys)]);
        }

        for (var index = 0; index < OperationKeys.Length; index++)
        {
            if (!Base64.IsValid(OperationKeys[index], out var length) || length < ShortestKey)
            {
                yield return new ValidationResult($"must be base64 of at least {ShortestKey} bytes.", [$"{nameof(OperationKeys)}:{index}"]);
            }
        }

        if (!Uri.TryCreate(Instance, UriKind.Absolute, out var instance) || !(instance.Scheme == Uri.UriSchemeHttps || instance.IsLoopback))
        {
            yield return new ValidationResult("must be an https address, or an address of this machine.", [nameof(Instance)]);
        }
    }
}
