using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Passcode.Api.Helpdesk.Payloads;
using Passcode.Api.Helpdesk.Sources;
using Passcode.Core.Records;
using Passcode.Core.Settings;

namespace Passcode.Api.Helpdesk;

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

[OptionsValidator]
internal sealed partial class HelpdeskOptionsValidator : IValidateOptions<HelpdeskOptions>;

/// <summary>Validates that no delivery is remembered for longer than its reset: repeated after that, it would reset the device again.</summary>
internal sealed class RememberForValidator(IOptions<RetentionOptions> retention) : IValidateOptions<HelpdeskOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, HelpdeskOptions options) => options.RememberFor < retention.Value.Resets
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"{nameof(options.RememberFor)}: must be shorter than {RetentionOptions.Section}:{nameof(RetentionOptions.Resets)}.");
}

/// <summary>Validates the settings of a source. No message contains a secret.</summary>
internal sealed class SourceRules(string name, SourceOptions source)
{
    private const int ShortestSecret = 16;
    private readonly List<ValidationResult> _broken = [];

    /// <summary>Returns the validation errors of a source.</summary>
    /// <param name="name">The name of the source.</param>
    /// <param name="own">The settings of the source, without its preset.</param>
    public static IEnumerable<ValidationResult> Broken(string name, SourceOptions own)
    {
        var rules = new SourceRules(name, own.MergeWithPreset(SourcePresets.For(name, own)));
        rules.CheckName();
        rules.CheckVerification();
        rules.CheckMapping();
        return rules._broken;
    }

    private void CheckName()
    {
        Require(IsName(name), "", "must be named with letters, digits and '-', at most 64.");
        Require(
            source.Preset is null || SourcePresets.Has(source.Preset),
            "Preset",
            $"must be one of {string.Join(", ", SourcePresets.Names)}.{DidYouMean(source.Preset)}");
    }

    private void CheckVerification()
    {
        var required = source.Scheme?.RequiredSettings() ?? [];
        Require(source.Scheme is not null, "Scheme", $"is required, one of {Names<VerificationScheme>()}: no preset gives it.{DidYouMean(source.Preset ?? name)}");
        Require(!required.Contains(nameof(source.Header)) || HeaderName.IsValid(source.Header), nameof(source.Header), "must be the name of the header with the signature or secret.");
        Require(!required.Contains(nameof(source.Encoding)) || source.Encoding is not null, nameof(source.Encoding), $"is required, one of {Names<MacEncoding>()}.");
        Require(!required.Contains(nameof(source.User)) || IsUser(source.User), nameof(source.User), "is required and must not contain ':'.");
        Require(source.DeliveryHeader is null || HeaderName.IsValid(source.DeliveryHeader), "DeliveryHeader", "must be a valid header name.");
        for (var index = 0; index < source.Secrets?.Count; index++)
        {
            Require(source.Secrets[index]?.Length >= ShortestSecret, $"Secrets:{index}", $"must have at least {ShortestSecret} characters.");
            Require(
                source.Scheme != VerificationScheme.StandardWebhooks || IsBase64(source.Secrets[index]),
                $"Secrets:{index}",
                $"must be base64 of at least {ShortestSecret} bytes, with or without the prefix 'whsec_'.");
        }
    }

    private void CheckMapping()
    {
        CheckPointers("TicketId", source.TicketId, isRequired: true);
        CheckPointers("Requester", source.Requester, isRequired: true);
        CheckPointers("Reason", source.Reason);
        CheckPointers("VerificationMethod", source.VerificationMethod);
        CheckPointers("VerificationReference", source.VerificationReference);
        CheckPointers("DeliveryId", source.DeliveryId);
        CheckPointers("Filter:Pointers", source.Filter?.Pointers, isRequired: source.Filter is not null);
        Require(source.Filter is not { Values: null or { Count: 0 } }, "Filter:Values", "needs at least one value.");
        var devices = source.Device.ByKey().ToList();
        devices.ForEach(device => CheckPointers($"Device:{device.Key}", device.Pointers));
        Require(devices.Any(device => device.Pointers is { Count: > 0 }), "Device", "needs a pointer for at least one device identifier.");
    }

    private void CheckPointers(string setting, TextList? pointers, bool isRequired = false)
    {
        Require(!isRequired || pointers is { Count: > 0 }, setting, "needs at least one JSON Pointer, such as /ticket/id.");
        for (var index = 0; index < pointers?.Count; index++)
        {
            Require(SourceField.IsPointer(pointers[index]), $"{setting}:{index}", "must be a JSON Pointer (RFC 6901), such as /ticket/id.");
        }
    }

    private void Require(bool holds, string setting, string message)
    {
        if (!holds)
        {
            _broken.Add(new ValidationResult(message, [$"Sources:{name}:{setting}".TrimEnd(':')]));
        }
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 64 && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');

    private static bool IsUser(string? user) => user is { Length: > 0 } && !user.Contains(':', StringComparison.Ordinal);

    private static bool IsBase64(string? secret) =>
        secret is not null && Base64.IsValid(StandardWebhooksVerifier.Encoded(secret), out var length) && length >= ShortestSecret;

    private static string DidYouMean(string? preset) => NearestName.Find(preset ?? "", SourcePresets.Names) is { } nearest ? $" Did you mean {nearest}?" : "";

    private static string Names<T>()
        where T : struct, Enum =>
        string.Join(", ", Enum.GetNames<T>());
}

/// <summary>Validates header names (RFC 9110, 5.1).</summary>
internal static class HeaderName
{
    private static readonly SearchValues<char> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static bool IsValid(string? name) => name is { Length: > 0 and <= 64 } && !name.AsSpan().ContainsAnyExcept(Token);
}
