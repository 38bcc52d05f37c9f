namespace Passcode.Api.Helpdesk.Sources;

/// <summary>How a delivery proves where it comes from.</summary>
public enum ProofScheme
{
    /// <summary>Standard Webhooks: <c>webhook-signature</c> over id, timestamp and body; secrets are base64, with or without <c>whsec_</c>.</summary>
    StandardWebhooks,

    /// <summary>Zendesk: <c>X-Zendesk-Webhook-Signature</c> over timestamp and body.</summary>
    Zendesk,

    /// <summary>Jira's admin webhooks: <c>X-Hub-Signature: sha256=…</c> over the body.</summary>
    HubSignature,

    /// <summary>As GitHub does: <c>X-Hub-Signature-256: sha256=…</c> over the body.</summary>
    HubSignature256,

    /// <summary>An HMAC-SHA256 of the body in a header of its own.</summary>
    HmacHeader,

    /// <summary>HTTP Basic; the secrets are the passwords.</summary>
    Basic,

    /// <summary>A header whose value is the secret.</summary>
    SecretHeader,
}
