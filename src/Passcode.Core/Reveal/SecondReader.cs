using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.Records;

namespace Passcode.Core.Reveal;

/// <summary>
/// Requires two people for the passcode of a protected device, by the option <see cref="RevealOptions.SecondPerson"/>: it is returned only if another person has
/// asked for it within an hour. Who asked is kept signed.
/// </summary>
public sealed class SecondReader(IVersionedDocuments records, FourEyes fourEyes, IOptions<RevealOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Whether a second person is needed and missing. If so, the request of the reader is kept.</summary>
    /// <param name="reset">The reset.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellationToken">Cancels the wait; the request may already be kept.</param>
    public async Task<bool> IsMissing(ConfirmedReset reset, Reader reader, CancellationToken cancellationToken)
    {
        if (!options.Value.SecondPerson || !reset.IsProtected)
        {
            return false;
        }

        var isMissing = true;
        await records.Update<Readers>(
            "readers " + reset.Id,
            known =>
            {
                var now = time.GetUtcNow();
                List<Reader> others = [.. (known?.All ?? []).Where(other => other.At > now - Window && !other.IsRepeatedBy(reader))];
                isMissing = !others.Exists(other => AreTwo(other, reader)); // the other one can now read it too
                return new Readers([.. others, reader with { At = now }]);
            },
            cancellationToken);
        return isMissing;
    }

    // One of the two must be a person who signed in, as for an approval.
    private bool AreTwo(Reader one, Reader other) => IsAnother(one, other) || IsAnother(other, one);

    private bool IsAnother(Reader reader, Reader signedIn) => reader.Names.All(name => fourEyes.FindDenialReason(name, reader.Origin, signedIn.Person) is null);
}

/// <summary>Who asks for a passcode.</summary>
/// <param name="Person">The caller, as for an approval.</param>
/// <param name="Origin">How the request came.</param>
/// <param name="At">When.</param>
/// <param name="Agent">The person that an application names; null if it names none, or the caller is a person.</param>
public sealed record Reader(
    Approver Person,
    RequestOrigin Origin,
    DateTimeOffset At = default,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Agent = null)
{
    /// <summary>The names of the person who reads. An application that names nobody stands for anybody, and so has none that is known.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Names => !Person.IsPerson ? [Agent ?? ""] : Person.Names.Count > 0 ? Person.Names : [Person.Id];

    /// <summary>Whether another request is of the same caller for the same person.</summary>
    public bool IsRepeatedBy(Reader other) => Person.Id == other.Person.Id && string.Equals(Agent, other.Agent, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Who asked for a passcode lately, as it is kept.</summary>
public sealed record Readers(IReadOnlyList<Reader> All);

/// <summary>A request for a temporary passcode.</summary>
/// <param name="Reason">Why; another one each time.</param>
/// <param name="Caller">Who calls, for the limit.</param>
/// <param name="Actor">Who gets to see it, for the audit log.</param>
/// <param name="TicketId">The ticket that the passcode is read for; it must be that of the reset.</param>
/// <param name="Reader">Who asks, for the comparison with a second person.</param>
public sealed record RevealRequest(string Reason, string Caller, string Actor, string? TicketId, Reader Reader);
