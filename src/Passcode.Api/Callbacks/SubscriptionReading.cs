using Passcode.Api.Problems;
using Passcode.Api.Resets;
using Passcode.Core;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Api.Callbacks;

/// <summary>Reads where events go, and which.</summary>
internal static class SubscriptionReading
{
    /// <summary>The address of a receiver, decoded; null when it was not given or is refused.</summary>
    public static string? CallbackUrl(this FieldErrors errors, string? value, ICallbackUrlPolicy receivers)
    {
        const string Field = "callbackUrl";
        if (errors.Text(Field, value) is not { } text)
        {
            return null;
        }

        var address = CallbackAddress.Decode(text);
        return receivers.Refusal(address) is { } refusal ? errors.Refuse(Field, $"{Field} {refusal}.") : address;
    }

    /// <summary>The types of events to send; without events and outcomes, every end of a reset.</summary>
    public static IReadOnlyList<string> EventTypes(this FieldErrors errors, SubscriptionBody body)
    {
        var outcomes = Enum.GetValues<ResetStatus>().Where(status => status.IsTerminal()).ToDictionary(status => status.ToWireName(), ResetEvent.TypeOf);
        List<string> types =
        [
            .. Read("events", body.Events, ResetEvent.Types.ToDictionary(type => type)),
            .. Read("outcomes", body.Outcomes, outcomes),
        ];
        return types.Count == 0 ? ResetEvent.EndTypes : [.. types.Distinct()];

        IEnumerable<string> Read(string field, IReadOnlyList<string>? names, Dictionary<string, string> known)
        {
            var found = (names ?? []).Select(name => known.GetValueOrDefault(name ?? "")).ToList();
            errors.Require(!found.Contains(null), field, $"{field} may have {string.Join(", ", known.Keys)}.");
            return found.OfType<string>();
        }
    }
}
