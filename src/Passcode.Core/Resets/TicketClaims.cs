using Microsoft.Extensions.Options;
using Passcode.Core.Devices;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>
/// Lets a ticket reset a device once within the idempotency window, however its requests spell the ticket and name the device. Each sender has
/// tickets of its own. A request with an idempotency key makes no claim: its key tells which requests are the same.
/// </summary>
public sealed class TicketClaims(IIdempotencyKeys keys, IResetStore resets, IOptions<RequestOptions> options, TimeProvider time)
{
    /// <summary>Claims the device that was found for the ticket of a reset. Claiming it again changes nothing.</summary>
    /// <param name="reset">The reset.</param>
    /// <param name="intuneDeviceId">The device.</param>
    /// <param name="cancellationToken">Cancels the wait; the claim may already be stored.</param>
    /// <returns>
    /// The reset that has the claim. Null when this one may go on: it has the claim, or took it from a reset that ended without a command which
    /// may have taken effect, or makes none.
    /// </returns>
    public async Task<PasscodeReset?> FindFirst(PasscodeReset reset, string intuneDeviceId, CancellationToken cancellationToken)
    {
        if (reset is not { HasKey: false, Origin.CallerId: { } caller, Request.TicketId: { } ticket })
        {
            return null;
        }

        var key = $"device {Spelling.Fold(intuneDeviceId)} ticket {Spelling.Fold(ticket)}";
        var now = time.GetUtcNow();
        var claim = new IdempotencyClaim(reset.Id, "", now + options.Value.IdempotencyWindow);
        var existing = await keys.Claim(caller, key, claim, now, cancellationToken);
        while (existing.OwnerId != reset.Id)
        {
            if (await resets.Find(existing.OwnerId, cancellationToken) is { Value: { MayTakeEffect: true } first })
            {
                return first;
            }

            existing = await keys.Replace(caller, key, existing.OwnerId, claim, cancellationToken);
        }

        return null;
    }
}
