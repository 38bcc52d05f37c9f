using System.ComponentModel.DataAnnotations;
using Passcode.Adapters.Credentials;
using Passcode.Core;

namespace Passcode.Adapters.Graph;

/// <summary>Settings <c>Passcode:Graph</c>: which Graph, and as whom.</summary>
public sealed class GraphOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Graph";

    /// <summary>The cloud of the tenant, <see cref="GraphCloud.Global"/> by default.</summary>
    [EnumDataType(typeof(GraphCloud), ErrorMessage = "must be global, usGov, usGovDod or china.")]
    public GraphCloud Cloud { get; set; }

    /// <summary>What to sign in with, <see cref="CredentialKind.ManagedIdentity"/> by default.</summary>
    [EnumDataType(
        typeof(CredentialKind),
        ErrorMessage = "must be managedIdentity, workloadIdentity, clientCertificate, clientSecret, azureCli or none.")]
    public CredentialKind Credential { get; set; }

    /// <summary>The tenant; needed with a certificate or a secret.</summary>
    public string? TenantId { get; set; }

    /// <summary>The application, or the user-assigned managed identity.</summary>
    public string? ClientId { get; set; }

    /// <summary>The application's secret, with <see cref="CredentialKind.ClientSecret"/>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>
    /// The application's certificate with its private key, a PEM or PFX file, with <see cref="CredentialKind.ClientCertificate"/>.
    /// </summary>
    public string? CertificatePath { get; set; }

    /// <summary>The password of a PFX file that has one.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>Where Graph is, without a version, when it is not where the cloud has it: https, or any address of this machine.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>
    /// How long one read may take, with its token and all its pages, 30 s by default. The sending of the command has
    /// <c>Passcode:Polling:SendTimeout</c>.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Where Graph is, without a version and without a slash at its end.</summary>
    internal Uri Root => BaseUrl is null ? Cloud.Root() : new Uri(BaseUrl.TrimEnd('/'));

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var hasBase = Uri.TryCreate(BaseUrl, UriKind.Absolute, out var address);
        var isLocal = hasBase && address!.IsLoopback && address.Scheme is "http" or "https";
        if (BaseUrl is not null && !isLocal && address?.Scheme != Uri.UriSchemeHttps)
        {
            yield return Error(nameof(BaseUrl), "must be an https address, or an http address of this machine");
        }

        if (Credential == CredentialKind.None && !isLocal)
        {
            yield return Error(nameof(Credential), $"may be none only when {nameof(BaseUrl)} is an address of this machine");
        }

        foreach (var (name, value) in Needed().Where(setting => string.IsNullOrWhiteSpace(setting.Value)))
        {
            yield return Error(name, $"is needed with {nameof(Credential)} {Credential.ToWireName()}");
        }

        if (Credential == CredentialKind.ClientCertificate && CertificatePath is { Length: > 0 } path && !File.Exists(path))
        {
            yield return Error(nameof(CertificatePath), "names a file that does not exist");
        }
    }

    private (string Name, string? Value)[] Needed() => Credential switch
    {
        CredentialKind.ClientSecret => [(nameof(TenantId), TenantId), (nameof(ClientId), ClientId), (nameof(ClientSecret), ClientSecret)],
        CredentialKind.ClientCertificate =>
            [(nameof(TenantId), TenantId), (nameof(ClientId), ClientId), (nameof(CertificatePath), CertificatePath)],
        _ => [],
    };

    private static ValidationResult Error(string name, string problem) => new(problem + ".", [name]);
}
