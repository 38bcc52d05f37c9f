namespace Passcode.Adapters.Graph;

/// <summary>The Microsoft clouds. Source: Microsoft Graph documentation, national cloud deployments.</summary>
public enum GraphCloud
{
    /// <summary>The global cloud, including GCC.</summary>
    Global,

    /// <summary>US Government L4 (GCC High).</summary>
    UsGov,

    /// <summary>US Government L5 (DoD).</summary>
    UsGovDod,

    /// <summary>China, operated by 21Vianet.</summary>
    China,
}
