namespace Passcode.LocalHost.Issuer;

/// <summary>A person, as described by the claims of a token.</summary>
/// <param name="ObjectId">The object ID, a GUID.</param>
/// <param name="SignInName">The sign-in name.</param>
/// <param name="DisplayName">The display name.</param>
/// <param name="Roles">The app roles.</param>
public sealed record TokenPerson(string ObjectId, string SignInName, string DisplayName, IReadOnlyList<string> Roles);
