namespace Passcode.LocalHost.Issuer;

/// <summary>A person, as their token tells of them.</summary>
/// <param name="ObjectId">Their object id, a GUID.</param>
/// <param name="SignInName">Their sign-in name.</param>
/// <param name="DisplayName">Their name.</param>
/// <param name="Roles">Their app roles.</param>
public sealed record TokenPerson(string ObjectId, string SignInName, string DisplayName, IReadOnlyList<string> Roles);
