namespace Passcode.Api.Console;

/// <summary>The sign-in settings of the console. They contain no secret.</summary>
/// <param name="SignIn">The kind of sign-in.</param>
/// <param name="Authority">The sign-in address of the tenant; only with Entra ID.</param>
/// <param name="ClientId">The client ID of the app registration, a GUID; only with Entra ID.</param>
public sealed record ConsoleSettingsResource(SignInKind SignIn, string? Authority, string? ClientId);
