using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Passcode.Core.Policy;

namespace Passcode.Core.Approvals;

/// <summary>
/// Whether a person may decide on a request: never on their own, whichever channels the request and the decision came through. Denies by
/// default if identities cannot be compared.
/// </summary>
public sealed class FourEyes(IOptions<ApprovalOptions> approvals)
{
    /// <summary>Why a person may not decide, in a sentence for that person; null when the person may.</summary>
    /// <param name="requestedBy">The person that the request names.</param>
    /// <param name="origin">Who sent it; null for one recorded by a version that did not keep it.</param>
    /// <param name="approver">Who would decide.</param>
    public string? FindDenialReason(string requestedBy, RequestOrigin? origin, Approver approver)
    {
        const string Same = "You made the request, or your name is too similar to the requester's. A different person must decide.";
        var approvers = NamesOf([.. approver.Names, approver.Id]);
        var requesters = NamesOf([requestedBy]);
        return !approver.IsPerson ? "An application cannot decide. Sign in as a person."
            : !approver.Names.Any(PersonName.IsAddress)
                ? "Your access token has no name to compare with the requester. Ask an administrator to add the claim preferred_username or email."
            : IsSame(origin?.CallerId, approver.Id) ? Same
            : origin?.Channel == RequestChannel.Application && IsSame(origin.AppId, approver.AppId)
                ? "The request was made with the same application. Use a different application to decide."
            : requesters.Any(requester => approvers.Any(requester.MayBe)) ? Same
            : origin?.Channel is not (RequestChannel.Person or RequestChannel.Schedule) && !IsIdentified(requestedBy)
                ? $"The requester cannot be identified. Ask an administrator to configure the accounts of the requester."
            : null;
    }

    // With every other name of the same person that the settings know, and the names that those lead to.
    private List<PersonName> NamesOf(IEnumerable<string> names)
    {
        List<PersonName> known = [.. names.Select(PersonName.From)];
        var others = approvals.Value.People.Values.Select(person => person.Select(PersonName.From).ToList()).ToList();
        while (others.Find(person => person.Any(name => known.Exists(name.MayBe))) is { } found)
        {
            known.AddRange(found);
            others.Remove(found);
        }

        return known;
    }

    // A name of another form counts only as the settings have it, letter by letter.
    private bool IsIdentified(string name) => IsKnownForm(name)
        || approvals.Value.People.Values.Any(person => person.Contains(name, StringComparer.OrdinalIgnoreCase) && person.Any(IsKnownForm));

    private static bool IsKnownForm(string name) => PersonName.IsObjectId(name) || PersonName.IsAddress(name);

    private static bool IsSame(string? one, string? other) => one is { Length: > 0 } && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

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

/// <summary>Who sent a request, recorded beside the person it names: both count as the one who asks.</summary>
/// <param name="Channel">How it came.</param>
/// <param name="CallerId">The sender: the token's object id, the local key, or the helpdesk's source. Keeps callers' idempotency keys apart.</param>
/// <param name="AppId">The client id of the application that the token was issued to, when it came with a token.</param>
/// <param name="Scopes">The names of the scopes that the sender held when the request was accepted; null if the settings had none.</param>
public sealed record RequestOrigin(
    RequestChannel Channel, string CallerId, string? AppId = null, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Scopes = null);

/// <summary>How a request came in, and so what is known of who asks.</summary>
public enum RequestChannel
{
    /// <summary>By a person's own token: the person is certain.</summary>
    Person,

    /// <summary>By an application or a key that names the person it speaks for.</summary>
    Application,

    /// <summary>By a helpdesk's webhook that names the person of the ticket.</summary>
    Helpdesk,

    /// <summary>By a schedule of the settings: no person asks.</summary>
    Schedule,
}
