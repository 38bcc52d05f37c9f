using Microsoft.Extensions.Options;

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
    public string? Objection(string requestedBy, RequestOrigin? origin, Approver approver)
    {
        ArgumentNullException.ThrowIfNull(requestedBy);
        ArgumentNullException.ThrowIfNull(approver);
        const string Same = "You made the request, or your name is too similar to the requester's. A different person must decide.";
        var approvers = NamesOf([.. approver.Names, approver.Id]);
        var requesters = NamesOf([requestedBy]);
        return !approver.IsPerson ? "An application cannot decide. Sign in as a person."
            : !approver.Names.Any(name => PersonName.Of(name) is { IsKnownForm: true, Domain: not null })
                ? "Your access token has no name to compare with the requester. Ask an administrator to add the claim preferred_username or email."
            : IsSame(origin?.CallerId, approver.Id) ? Same
            : origin?.Channel == RequestChannel.Application && IsSame(origin.AppId, approver.AppId)
                ? "The request was made with the same application. Use a different application to decide."
            : requesters.Any(requester => approvers.Any(requester.MayBe)) ? Same
            : origin?.Channel is not (RequestChannel.Person or RequestChannel.Schedule) && !requesters.Any(requester => requester.IsKnownForm)
                ? $"The requester cannot be identified. Ask an administrator to configure the accounts of the requester."
            : null;
    }

    // With every other name of the same person that the settings know, and the names that those lead to.
    private List<PersonName> NamesOf(IEnumerable<string> names)
    {
        List<PersonName> known = [.. names.Select(PersonName.Of)];
        var others = approvals.Value.People.Values.Select(person => person.Select(PersonName.Of).ToList()).ToList();
        while (others.Find(person => person.Any(name => known.Exists(name.MayBe))) is { } found)
        {
            known.AddRange(found);
            others.Remove(found);
        }

        return known;
    }

    private static bool IsSame(string? one, string? other) => one is { Length: > 0 } && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
