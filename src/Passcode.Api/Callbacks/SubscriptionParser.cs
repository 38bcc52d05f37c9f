using Passcode.Api.Problems;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Api.Callbacks;

internal static class SubscriptionParser
{
    /// <summary>Returns the decoded callback address; null if it is absent or not allowed.</summary>
    public static string? CallbackUrl(this FieldErrors errors, string? value, ICallbackUrlPolicy receivers)
    {
        const string Field = "callbackUrl";
        if (errors.Text(Field, value) is not { } text)
        {
            return null;
        }

        var address = CallbackAddress.Decode(text);
        return receivers.FindViolation(address) is { } refusal ? errors.Refuse(Field, $"{Field} {refusal}.") : address;
    }

    /// <summary>Returns the event types that the subscription receives. Without events and outcomes, every end of a reset.</summary>
    public static IReadOnlyList<string> EventTypes(this FieldErrors errors, SubscriptionBody body)
    {
        var outcomes = Enum.GetValues<ResetStatus>().Where(status => status.IsTerminal()).ToDictionary(status => status.ToWireName(), ResetEvent.TypeOf);
        List<string> types =
        [
            .. Read("events", body.Events, ResetEvent.Types.Concat(BulkRunEvent.Types).ToDictionary(type => type)),
            .. Read("outcomes", body.Outcomes, outcomes),
        ];
        return types.Count == 0 ? ResetEvent.EndTypes : [.. types.Distinct()];

        IEnumerable<string> Read(string field, IReadOnlyList<string>? names, Dictionary<string, string> known)
        {
            var found = (names ?? []).Select(name => known.GetValueOrDefault(name ?? "")).ToList();
            errors.Require(!found.Contains(null), field, $"{field} must contain only {string.Join(", ", known.Keys)}.");
            return found.OfType<string>();
        }
    }
}
