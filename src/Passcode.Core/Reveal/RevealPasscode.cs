using Microsoft.Extensions.Options;
using Passcode.Core.Audit;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Core.Reveal;

/// <summary>
/// Hands a temporary passcode to a person who may have it. It is read from Graph at that moment, and the audit log has an entry of it before the
/// answer does: no audit log, no passcode.
/// </summary>
public sealed class RevealPasscode(
    IResetStore store,
    ITemporaryPasscodes passcodes,
    RevealLimit limit,
    SecondReader secondReader,
    IIdempotencyKeys keys,
    IAuditLog auditLog,
    IOptions<RevealOptions> options,
    TimeProvider time)
{
    /// <summary>How long Intune shows a temporary passcode: "displayed in the admin center for seven days" (reset-passcode).</summary>
    public static readonly TimeSpan ShownFor = TimeSpan.FromDays(7);

    /// <summary>Reveals the passcode of a single reset.</summary>
    /// <param name="id">The reset.</param>
    /// <param name="request">Who asks, and why.</param>
    /// <param name="cancellationToken">Cancels the wait; the entry may already be written.</param>
    public async Task<RevealResult> Execute(string id, RevealRequest request, CancellationToken cancellationToken) =>
        await store.Find(id, cancellationToken) is { Value: var reset }
            ? await Execute(ConfirmedReset.Create(reset), request, cancellationToken)
            : new RevealResult.NotFound();

    /// <summary>Reveals the passcode of a reset, whatever it is part of.</summary>
    /// <param name="reset">The reset.</param>
    /// <param name="request">Who asks, and why.</param>
    /// <param name="cancellationToken">Cancels the wait; the entry may already be written.</param>
    public async Task<RevealResult> Execute(ConfirmedReset reset, RevealRequest request, CancellationToken cancellationToken)
    {
        var (reason, caller, actor) = (request.Reason, request.Caller, request.Actor);
        var attempt = TimedId.New(time.GetUtcNow());
        if (await limit.Take(caller, attempt, cancellationToken) is { } pause)
        {
            await Audit($"reveals/{time.GetUtcNow():yyyy-MM-ddTHH}/{caller}", AuditEventType.RevealRefused, reset, actor, "hourly limit exceeded", cancellationToken);
            return new RevealResult.TooMany(pause);
        }

        if (DenialReason(reset) is { } why)
        {
            return await Refuse(why);
        }

        if (!IsOfTicket(reset, request.TicketId))
        {
            return await Refuse("The reset was requested for another ticket, or the request names none.");
        }

        if (await secondReader.IsMissing(reset, request.Reader, cancellationToken))
        {
            await Audit($"{reset.Id}/reveal-requested/{attempt}", AuditEventType.RevealRequested, reset, actor, reason, cancellationToken);
            return new RevealResult.SecondPersonRequired();
        }

        var read = await passcodes.Read(
            reset.Command!.IntuneDeviceId, actions => ActionOfReset.Choose(reset.Command, reset.ConfirmedAt!.Value, actions), cancellationToken);
        if (read.Problem is { Fault: not GraphFault.NotFound } problem)
        {
            return new RevealResult.NoResponse(problem);
        }

        if (read.Value?.Passcode is not { } passcode)
        {
            return await Refuse("Intune does not return the passcode of this reset: a later reset replaced it, or the device was removed.");
        }

        try
        {
            if (!await IsNew(reset.Id, reason, attempt, cancellationToken))
            {
                passcode.Dispose();
                return new RevealResult.ReasonUsed();
            }

            var isShownAgain = !await IsNew($"{reset.Id} shown", reset.Id, attempt, cancellationToken);
            var detail = string.Join("; ", new[] { isShownAgain ? "shown again" : null, reset.TicketId, reason }.OfType<string>());
            await Audit($"{reset.Id}/revealed/{attempt}", AuditEventType.PasscodeRevealed, reset, actor, detail, cancellationToken);
            return new RevealResult.Revealed(passcode, reset.Effect!.Value, reset.IssuedAt!.Value, reset.IssuedAt.Value + ShownFor);
        }
        catch
        {
            passcode.Dispose();
            throw;
        }

        async Task<RevealResult> Refuse(string because)
        {
            await Audit($"{reset.Id}/reveal-refused/{attempt}", AuditEventType.RevealRefused, reset, actor, because, cancellationToken);
            return new RevealResult.NotAvailable(because);
        }
    }

    private string? DenialReason(ConfirmedReset reset) =>
        reset.Effect == ResetEffect.PasscodeRemoved ? "The reset removed the passcode, so there is no temporary passcode. If a policy requires one, the device asks the user for a new passcode."
        : !reset.IsCompleted ? "The device has not confirmed the reset, so the passcode is not available."
        : reset is not { Effect: not null, Command: not null, IssuedAt: not null, ConfirmedAt: not null } ? "The reset has no temporary passcode."
        : time.GetUtcNow() >= reset.IssuedAt + ShownFor ? "The passcode is older than seven days. Reset the device again to get a new one."
        : null;

    // The ticket of the reset, if it has one. It stands in the audit log in any case.
    private bool IsOfTicket(ConfirmedReset reset, string? ticketId) =>
        ticketId is null ? !options.Value.TicketRequired || reset.TicketId is null : string.Equals(ticketId, reset.TicketId, StringComparison.OrdinalIgnoreCase);

    // Words that differ in casing and spaces only are the same reason.
    private async Task<bool> IsNew(string id, string reason, string attempt, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var words = string.Join(' ', reason.ToUpperInvariant().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        var claim = await keys.Claim("reveals", $"{id} {words}", new(attempt, attempt, now + ShownFor), now, cancellationToken);
        return claim.OwnerId == attempt;
    }

    private Task Audit(string entryId, AuditEventType type, ConfirmedReset reset, string actor, string detail, CancellationToken cancellationToken) =>
        auditLog.Append(new(entryId, time.GetUtcNow(), type, actor, reset.Subject, detail), cancellationToken);
}

/// <summary>What must be known of a reset to find its temporary passcode, and only its own: of a single one, or of one of a bulk run.</summary>
/// <param name="Id">Identifies the reset among all, for the reasons that were given.</param>
/// <param name="Subject">What the audit log calls it.</param>
/// <param name="IsCompleted">Whether the device confirmed it.</param>
/// <param name="Effect">What it did to the device.</param>
/// <param name="Command">The command; null when none was sent.</param>
/// <param name="IssuedAt">When Intune took the command.</param>
/// <param name="ConfirmedAt">When the device confirmed, by Intune's clock.</param>
/// <param name="TicketId">The ticket that it was requested for.</param>
/// <param name="IsProtected">Whether policy asked for an approval of the device.</param>
public sealed record ConfirmedReset(
    string Id,
    string Subject,
    bool IsCompleted,
    ResetEffect? Effect,
    IssuedCommand? Command,
    DateTimeOffset? IssuedAt,
    DateTimeOffset? ConfirmedAt,
    string? TicketId,
    bool IsProtected)
{
    internal static ConfirmedReset Create(PasscodeReset reset) => new(
        reset.Id,
        ResetAuditLog.SubjectOf(reset.Id),
        reset.Status == ResetStatus.Completed,
        reset.Effect,
        reset is { Device: not null, Attempt: not null } ? IssuedCommand.Create(reset) : null,
        reset.IssuedAt,
        reset.ConfirmedAt,
        reset.Request.TicketId,
        reset.Approval is not null);
}

/// <summary>What became of a request to reveal a temporary passcode.</summary>
public abstract record RevealResult
{
    private RevealResult()
    {
    }

    /// <summary>The passcode; the audit log has an entry of its disclosure.</summary>
    public sealed record Revealed(TemporaryPasscode Passcode, ResetEffect Effect, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt) : RevealResult;

    /// <summary>There is none to hand out.</summary>
    /// <param name="Why">A sentence for the caller.</param>
    public sealed record NotAvailable(string Why) : RevealResult;

    /// <summary>The device is protected, and another person must ask for the passcode too.</summary>
    public sealed record SecondPersonRequired : RevealResult;

    /// <summary>The reason was given before for this reset.</summary>
    public sealed record ReasonUsed : RevealResult;

    /// <summary>The caller asked too often.</summary>
    /// <param name="RetryAfter">When the next may be asked for.</param>
    public sealed record TooMany(TimeSpan RetryAfter) : RevealResult;

    /// <summary>Graph gave no answer of use.</summary>
    public sealed record NoResponse(GraphProblem Problem) : RevealResult;

    /// <summary>There is no such reset.</summary>
    public sealed record NotFound : RevealResult;
}
