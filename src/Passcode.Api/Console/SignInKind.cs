namespace Passcode.Api.Console;

/// <summary>The way in which people sign in to the console.</summary>
public enum SignInKind
{
    /// <summary>A key that the local host prints.</summary>
    LocalKey,

    /// <summary>Entra ID.</summary>
    Entra,
}
