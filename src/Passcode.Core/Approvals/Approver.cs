namespace Passcode.Core.Approvals;

/// <summary>Who decides, as the token says.</summary>
/// <param name="Id">The token's object id.</param>
/// <param name="IsPerson">Whether a person signed in; an application cannot be a second pair of eyes.</param>
/// <param name="Names">All the names that the token has: sign-in name, UPN, e-mail address.</param>
/// <param name="AppId">The client id of the application that the token was issued to.</param>
public sealed record Approver(string Id, bool IsPerson, IReadOnlyList<string> Names, string? AppId)
{
    /// <summary>What to write down.</summary>
    public string Name => Names.Count > 0 ? Names[0] : Id;
}
