namespace Passcode.Adapters.Credentials;

/// <summary>What Passcode proves its identity with, towards Graph and the tables.</summary>
public enum CredentialKind
{
    /// <summary>A managed identity of Azure; ClientId chooses a user-assigned one.</summary>
    ManagedIdentity,

    /// <summary>A federated token of Kubernetes.</summary>
    WorkloadIdentity,

    /// <summary>An app registration's certificate.</summary>
    ClientCertificate,

    /// <summary>An app registration's secret.</summary>
    ClientSecret,

    /// <summary>The person who is signed in to the Azure CLI, for development.</summary>
    AzureCli,

    /// <summary>None: for the Graph simulator, on this machine only.</summary>
    None,
}
