namespace Passcode.Api.Console;

/// <summary>How a person signs in to the console. Nothing of it is secret.</summary>
/// <param name="SignIn">The kind of sign-in.</param>
/// <param name="Authority">With Entra ID: the address of the tenant's sign-in.</param>
/// <param name="ClientId">With Entra ID: the app registration to sign in to, a GUID.</param>
public sealed record ConsoleSettingsResource(SignInKind SignIn, string? Authority, string? ClientId);
