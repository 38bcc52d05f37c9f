using System.Text.Json;
using Passcode.Api.Helpdesk.Proofs;
using Passcode.Api.Problems;
using Passcode.Api.Resets;
using Passcode.Core.Policy;
using Passcode.Core.Resets;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>The result of reading the payload of a webhook.</summary>
internal abstract record DeliveryReading
{
    private DeliveryReading()
    {
    }

    /// <summary>Reads the payload of a verified webhook.</summary>
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
            $"A reason is required by {PolicyOptions.Section}:{nameof(policy.ReasonRequired)}. The setting {mapping.Reason.Setting} defines where it is read.");

        var device = errors.Device(mapping, payload);
        var deliveryId = (mapping.DeliveryHeader is { } header ? headers.Single(header) : null) ?? errors.DeliveryId(mapping, payload);
        return errors.Any
            ? new Refused(errors)
            : new Understood(new ResetRequest(device!, ticketId, reason, requester!, CallbackUrl: null), deliveryId);
    }

    /// <summary>The webhook requests a reset.</summary>
    /// <param name="Request">The request.</param>
    /// <param name="DeliveryId">The delivery ID of the sender; null if there is none.</param>
    public sealed record Understood(ResetRequest Request, string? DeliveryId) : DeliveryReading;

    /// <summary>The webhook does not match the filter.</summary>
    public sealed record Ignored(string Why) : DeliveryReading;

    /// <summary>The payload is invalid.</summary>
    public sealed record Refused(FieldErrors Errors) : DeliveryReading;
}
