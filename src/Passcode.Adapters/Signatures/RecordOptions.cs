using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;

namespace Passcode.Adapters.Signatures;

/// <summary>Settings under <c>Passcode:Records</c>: the keys that sign records.</summary>
public sealed class RecordOptions : IValidatableObject
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Passcode:Records";

    private const int ShortestKey = 32;

    /// <summary>The keys, each base64 of at least 32 random bytes. The first key signs; all keys verify. To rotate, add the new key second,
    /// and move it to the first place when all processes have it. Keep the old key as long as records that it signed are used.</summary>
    public string[] SigningKeys { get; set; } = [];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SigningKeys.Length == 0)
        {
            yield return new ValidationResult(
                "needs at least one key: base64 of 32 random bytes, such as the output of 'openssl rand -base64 32'.", [nameof(SigningKeys)]);
        }

        for (var index = 0; index < SigningKeys.Length; index++)
        {
            if (!Base64.IsValid(SigningKeys[index], out var length) || length < ShortestKey)
            {
                yield return new ValidationResult($"must be base64 of at least {ShortestKey} bytes.", [$"{nameof(SigningKeys)}:{index}"]);
            }
        }
    }
}
