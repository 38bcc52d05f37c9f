namespace Passcode.Adapters.Credentials;

/// <summary>The credential for Microsoft Graph and Table storage.</summary>
public enum CredentialKind
{
    /// <summary>An Azure managed identity. ClientId selects a user-assigned one.</summary>
    ManagedIdentity,

    /// <summary>A federated token of Kubernetes.</summary>
    WorkloadIdentity,

    /// <summary>The certificate of an app registration.</summary>
    ClientCertificate,

    /// <summary>The client secret of an app registration.</summary>
    ClientSecret,

    /// <summary>The account that is signed in to the Azure CLI, for development.</summary>
    AzureCli,

    /// <summary>No credential. Only for the Graph simulator on the same machine.</summary>
    None,
}
