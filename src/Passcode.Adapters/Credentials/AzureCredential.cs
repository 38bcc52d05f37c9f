using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using Passcode.Adapters.Graph;

namespace Passcode.Adapters.Credentials;

/// <summary>Creates the credential that the settings define.</summary>
internal static class AzureCredential
{
    /// <summary>Creates the credential for the authority of the cloud.</summary>
    public static TokenCredential From(GraphOptions options)
    {
        var authority = options.Cloud.Authority();
        return options.Credential switch
        {
            CredentialKind.WorkloadIdentity => new WorkloadIdentityCredential(Workload(options, authority)),
            CredentialKind.ClientCertificate => Certificate(options, authority),
            CredentialKind.ClientSecret => new ClientSecretCredential(
                options.TenantId, options.ClientId, options.ClientSecret, new ClientSecretCredentialOptions { AuthorityHost = authority }),
            CredentialKind.AzureCli => new AzureCliCredential(
                new AzureCliCredentialOptions { AuthorityHost = authority, TenantId = options.TenantId }),
            CredentialKind.None => new NoCredential(),
            _ => new ManagedIdentityCredential(
                options.ClientId is { Length: > 0 } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned),
        };
    }

    // Values that are not set come from the environment variables of the workload identity webhook.
    private static WorkloadIdentityCredentialOptions Workload(GraphOptions options, Uri authority)
    {
        var workload = new WorkloadIdentityCredentialOptions { AuthorityHost = authority };
        workload.TenantId = options.TenantId ?? workload.TenantId;
        workload.ClientId = options.ClientId ?? workload.ClientId;
        return workload;
    }

    // With its path, the certificate is loaded again when the file changes. A password requires the certificate itself.
    private static ClientCertificateCredential Certificate(GraphOptions options, Uri authority)
    {
        var settings = new ClientCertificateCredentialOptions { AuthorityHost = authority };
        return options.CertificatePassword is null
            ? new ClientCertificateCredential(options.TenantId, options.ClientId, options.CertificatePath, settings)
            : new ClientCertificateCredential(
                options.TenantId,
                options.ClientId,
                X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath!, options.CertificatePassword),
                settings);
    }
}

/// <summary>Returns a fixed token. The simulator requires a token, as Graph does, and accepts any.</summary>
internal sealed class NoCredential : TokenCredential
{
    private static readonly AccessToken Token = new("none", DateTimeOffset.MaxValue);

    /// <inheritdoc />
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => Token;

    /// <inheritdoc />
    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Token);
}
