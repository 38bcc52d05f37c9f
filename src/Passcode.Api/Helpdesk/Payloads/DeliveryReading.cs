using System.Text.Json;
using Passcode.Api.Helpdesk.Proofs;
using Passcode.Api.Problems;
using Passcode.Api.Resets;
using Passcode.Core.Policy;
using Passcode.Core.Resets;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>What a payload asks for, if anything.</summary>
internal abstract record DeliveryReading
{
    private DeliveryReading()
    {
    }

    /// <summary>Reads a payload from a source that has proven itself.</summary>
    public static DeliveryReading Of(SourceMapping mapping, JsonElement payload, IHeaderDictionary headers, PolicyOptions policy)
    {
        var errors = new FieldErrors();
        if (mapping.Filter.Pointers.Count > 0 && errors.WhyIgnored(mapping, payload) is { } why)
        {
            return errors.Any ? new Refused(errors) : new Ignored(why);
        }

        var ticketId = errors.Required(mapping.TicketId, payload, ResetLimits.TicketId);
        var requester = errors.Requester(mapping, payload);
        var reason = errors.FreeText(mapping.Reason, payload, ResetLimits.Reason);
        errors.Require(
            !policy.ReasonRequired || reason is { Length: > 0 },
            mapping.Reason.Name,
            $"A reason is required: {PolicyOptions.Section}:{nameof(policy.ReasonRequired)} asks for it, and {mapping.Reason.Setting} says where it is read.");

        var device = errors.Device(mapping, payload);
        var deliveryId = (mapping.DeliveryHeader is { } header ? headers.Single(header) : null) ?? errors.DeliveryId(mapping, payload);
        return errors.Any
            ? new Refused(errors)
            : new Understood(new ResetRequest(device!, ticketId, reason, requester!, CallbackUrl: null), deliveryId);
    }

    /// <summary>A reset is asked for.</summary>
    /// <param name="Request">The request.</param>
    /// <param name="DeliveryId">The sender's id of the delivery; null when there is none.</param>
    public sealed record Understood(ResetRequest Request, string? DeliveryId) : DeliveryReading;

    /// <summary>Something else happened to the ticket.</summary>
    public sealed record Ignored(string Why) : DeliveryReading;

    /// <summary>Something is wrong with the payload.</summary>
    public sealed record Refused(FieldErrors Errors) : DeliveryReading;
}
