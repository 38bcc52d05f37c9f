using System.ComponentModel.DataAnnotations;
using Passcode.Adapters.Credentials;
using Passcode.Core;

namespace Passcode.Adapters.Graph;

/// <summary>Settings under <c>Passcode:Graph</c>: the cloud and the credential.</summary>
public sealed class GraphOptions : IValidatableObject
{
    private static readonly string[] Clouds = [.. Enum.GetValues<GraphCloud>().Select(cloud => cloud.Root().GetLeftPart(UriPartial.Authority))];

    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Passcode:Graph";

    /// <summary>The cloud of the tenant. The default is <see cref="GraphCloud.Global"/>.</summary>
    [EnumDataType(typeof(GraphCloud), ErrorMessage = "must be global, usGov, usGovDod or china.")]
    public GraphCloud Cloud { get; set; }

    /// <summary>The kind of credential. The default is <see cref="CredentialKind.ManagedIdentity"/>.</summary>
    [EnumDataType(
        typeof(CredentialKind),
        ErrorMessage = "must be managedIdentity, workloadIdentity, clientCertificate, clientSecret, azureCli or none.")]
    public CredentialKind Credential { get; set; }

    /// <summary>The tenant ID. Required with a certificate or a secret.</summary>
    public string? TenantId { get; set; }

    /// <summary>The client ID of the application or of the user-assigned managed identity.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client secret. Required with <see cref="CredentialKind.ClientSecret"/>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The path of a PEM or PFX file with the certificate and its private key. Required with <see
    /// cref="CredentialKind.ClientCertificate"/>.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The password of the PFX file, if it has one.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>The address of Graph without a version, if it is not the address of the cloud: of Graph in any cloud, because it receives the
    /// access token, or a loopback address.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>The maximum duration of one read, including its token and all its pages. The default is 30 s. Commands have
    /// <c>Passcode:Polling:SendTimeout</c> instead.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The address of Graph without a version and without a trailing slash.</summary>
    internal Uri Root => BaseUrl is null ? Cloud.Root() : new Uri(BaseUrl.TrimEnd('/'));

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var hasBase = Uri.TryCreate(BaseUrl, UriKind.Absolute, out var address);
        var isLocal = hasBase && address!.IsLoopback && address.Scheme is "http" or "https";
        if (BaseUrl is not null && !isLocal && !Clouds.Contains(address?.GetLeftPart(UriPartial.Authority)))
        {
            yield return Error(nameof(BaseUrl), $"must be {string.Join(", ", Clouds)} or a loopback address");
        }

        if (Credential == CredentialKind.None && !isLocal)
        {
            yield return Error(nameof(Credential), $"can be none only if {nameof(BaseUrl)} is a loopback address");
        }

        foreach (var (name, value) in Needed().Where(setting => string.IsNullOrWhiteSpace(setting.Value)))
        {
            yield return Error(name, $"is required if {nameof(Credential)} is {Credential.ToWireName()}");
        }

        if (Credential == CredentialKind.ClientCertificate && CertificatePath is { Length: > 0 } path && !File.Exists(path))
        {
            yield return Error(nameof(CertificatePath), "is the path of a file that does not exist");
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
