using System.Reflection;

namespace Passcode.Api.Helpdesk.Sources;

/// <summary>The verification scheme of a source.</summary>
public enum VerificationScheme
{
    /// <summary>Standard Webhooks: <c>webhook-signature</c> over ID, timestamp and body. Secrets are base64, with or without the prefix
    /// <c>whsec_</c>.</summary>
    StandardWebhooks,

    /// <summary>Zendesk: <c>X-Zendesk-Webhook-Signature</c> over timestamp and body.</summary>
    Zendesk,

    /// <summary>Jira admin webhooks: <c>X-Hub-Signature: sha256=…</c> over the body.</summary>
    HubSignature,

    /// <summary>GitHub-style: <c>X-Hub-Signature-256: sha256=…</c> over the body.</summary>
    HubSignature256,

    /// <summary>An HMAC-SHA256 of the body in a configurable header.</summary>
    [RequiredSettings(nameof(SourceOptions.Header), nameof(SourceOptions.Encoding))]
    HmacHeader,

    /// <summary>HTTP Basic. The secrets are the passwords.</summary>
    [RequiredSettings(nameof(SourceOptions.User))]
    Basic,

    /// <summary>A header that contains the secret.</summary>
    [RequiredSettings(nameof(SourceOptions.Header))]
    SecretHeader,
}

/// <summary>The settings of a source that its verification scheme requires, in addition to its secrets.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class RequiredSettingsAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}

/// <summary>Creates the verifier for the settings of a source.</summary>
internal static class WebhookVerifiers
{
    private const string Sha256 = "sha256=";

    /// <param name="source">Validated settings with at least one secret.</param>
    /// <param name="time">The clock of schemes with a timestamp.</param>
    public static IWebhookVerifier Source(SourceOptions source, TimeProvider time)
    {
        var secrets = source.Secrets!;
        return source.Scheme!.Value switch
        {
            VerificationScheme.StandardWebhooks => new StandardWebhooksVerifier(secrets, new TimestampTolerance(time)),
            VerificationScheme.Zendesk => new ZendeskVerifier(secrets, new TimestampTolerance(time)),
            VerificationScheme.HubSignature => new HmacVerifier(secrets, "X-Hub-Signature", MacEncoding.Hex, Sha256),
            VerificationScheme.HubSignature256 => new HmacVerifier(secrets, "X-Hub-Signature-256", MacEncoding.Hex, Sha256),
            VerificationScheme.HmacHeader => new HmacVerifier(secrets, source.Header!, source.Encoding!.Value, source.Prefix ?? ""),
            VerificationScheme.Basic => new BasicVerifier(source.User!, secrets),
            VerificationScheme.SecretHeader => new SecretHeaderVerifier(source.Header!, secrets),
        };
    }

    /// <summary>Returns the names of the settings that a scheme requires.</summary>
    public static IReadOnlyList<string> RequiredSettings(this VerificationScheme scheme) =>
        typeof(VerificationScheme).GetField(scheme.ToString())?.GetCustomAttribute<RequiredSettingsAttribute>()?.Names ?? [];
}
