namespace Passcode.Api.Console;

/// <summary>How a person signs in to the console.</summary>
public enum SignInKind
{
    /// <summary>With the key that the local host prints.</summary>
    LocalKey,

    /// <summary>With Entra ID.</summary>
    Entra,
}
