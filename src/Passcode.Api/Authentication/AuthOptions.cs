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
    }
}
