namespace Passcode.Api.Helpdesk.Sources;

/// <summary>The verification scheme of a source.</summary>
public enum ProofScheme
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
    HmacHeader,

    /// <summary>HTTP Basic. The secrets are the passwords.</summary>
    Basic,

    /// <summary>A header that contains the secret.</summary>
    SecretHeader,
}
