using System.Text.Json;
using Passcode.Api.Devices;
using Passcode.Api.Helpdesk.Sources;
using Passcode.Api.Localization;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Devices;
using Passcode.Core.Policy;
using Passcode.Core.Resets;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>The result of reading the payload of a webhook.</summary>
internal abstract record ParsedDelivery
{
    private ParsedDelivery()
    {
    }

    /// <summary>Reads the payload of a verified webhook.</summary>
    public static ParsedDelivery From(SourceMapping mapping, JsonElement payload, IHeaderDictionary headers, PolicyOptions policy)
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

        var verification = errors.Verification(mapping, payload, policy);
        var device = errors.Device(mapping, payload);
        var deliveryId = (mapping.DeliveryHeader is { } header ? headers.Single(header) : null) ?? errors.DeliveryId(mapping, payload);
        return errors.Any
            ? new Refused(errors)
            : new Understood(new ResetRequest(device!, ticketId, reason, requester!, CallbackUrl: null, Verification: verification), deliveryId);
    }

    /// <summary>The webhook requests a reset.</summary>
    /// <param name="Request">The request.</param>
    /// <param name="DeliveryId">The delivery ID of the sender; null if there is none.</param>
    public sealed record Understood(ResetRequest Request, string? DeliveryId) : ParsedDelivery;

    /// <summary>The webhook does not match the filter.</summary>
    public sealed record Ignored(FormattableString Why) : ParsedDelivery;

    /// <summary>The payload is invalid.</summary>
    public sealed record Refused(FieldErrors Errors) : ParsedDelivery;
}

internal static class FilterParser
{
    private const int LongestExcerpt = 60;

    /// <summary>Returns the reason why the payload does not match the filter; null if it matches.</summary>
    public static FormattableString? WhyIgnored(this FieldErrors errors, SourceMapping mapping, JsonElement payload)
    {
        FormattableString wanted = $"The setting {mapping.Setting("Filter:Values")} requires {Alternatives.Of(mapping.FilterValues)}.";
        return mapping.Filter.Find(payload) is not { } found ? (FormattableString)$"The payload has no value at {mapping.Filter.Places}. {wanted}"
            : errors.IsRendered(mapping.Filter, found) && mapping.FilterValues.Contains(found.Text, StringComparer.Ordinal) ? null
            : (FormattableString)$"{found.Pointer} is '{FieldParser.Cut(found.Text, LongestExcerpt)}'. {wanted}";
    }
}

/// <summary>Reads the device from the most precise identifier in the payload.</summary>
internal static class DeviceFieldParser
{
    public static DeviceReference? Device(this FieldErrors errors, SourceMapping mapping, JsonElement payload)
    {
        foreach (var (key, field) in mapping.Devices)
        {
            if (field.Find(payload) is { } found)
            {
                return errors.IsRendered(field, found) && errors.Explain(field, errors.DeviceValue(key, field.Name, found.Text)) is { } value
                    ? new DeviceReference(key, value)
                    : null;
            }
        }

        errors.Add(
            "device",
            $"The payload has no value at {Alternatives.Of(mapping.Devices.Select(device => device.Field.Places))}. Send a device identifier there, or change a setting under {mapping.Setting("Device")}.");
        return null;
    }
}

internal static class VerificationFieldParser
{
    /// <summary>Returns how the agent verified the caller; null if the payload does not say, or if it is invalid.</summary>
    public static CallerVerification? Verification(this FieldErrors errors, SourceMapping mapping, JsonElement payload, PolicyOptions policy)
    {
        var (method, reference) = (mapping.VerificationMethod.Find(payload)?.Text, mapping.VerificationReference.Find(payload)?.Text);
        var verification = errors.Verification(method is null && reference is null ? null : new VerificationBody(method, reference), policy);
        errors.Require(
            verification is not null || !policy.VerificationRequired,
            "verification",
            $"The settings {mapping.VerificationMethod.Setting} and {mapping.VerificationReference.Setting} define where it is read.");
        return verification;
    }
}

internal static class DeliveryIdParser
{
    /// <summary>Returns the joined parts of the ID; null if a part is missing.</summary>
    public static string? DeliveryId(this FieldErrors errors, SourceMapping mapping, JsonElement payload)
    {
        var parts = mapping.DeliveryId.Select(field => (Field: field, Found: field.Find(payload))).ToList();
        if (parts.Count == 0 || parts.Exists(part => part.Found is null))
        {
            return null;
        }

        // An unrendered placeholder is identical for all tickets, so the second ticket would be treated as a duplicate of the first.
        return parts.TrueForAll(part => errors.IsRendered(part.Field, part.Found!.Value))
            ? string.Join('-', parts.Select(part => part.Found!.Value.Text.Replace("-", "--", StringComparison.Ordinal)))
            : null;
    }
}
