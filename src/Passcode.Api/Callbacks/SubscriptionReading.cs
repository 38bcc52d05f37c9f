using Passcode.Api.Problems;
using Passcode.Api.Resets;
using Passcode.Core;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Api.Callbacks;

/// <summary>Validates the body of a subscription.</summary>
internal static class SubscriptionReading
{
    /// <summary>Returns the decoded callback address; null if it is absent or not allowed.</summary>
    public static string? CallbackUrl(this FieldErrors errors, string? value, ICallbackUrlPolicy receivers)
    {
        const string Field = "callbackUrl";
        if (errors.Text(Field, value, ResetLimits.CallbackUrl) is not { } text)
        {
            return null;
        }

        var address = CallbackAddress.Decode(text);
        return receivers.Refusal(address) is { } refusal ? errors.Refuse(Field, $"{Field} {refusal}.") : address;
    }

    /// <summary>Returns the states that the subscription receives.</summary>
    public static IReadOnlyList<ResetStatus> States(this FieldErrors errors, SubscriptionBody body)
    {
        List<ResetStatus> states =
        [
            .. Read("events", body.Events, ResetEventType.Find, ResetEventType.All),
            .. Read(
                "outcomes",
                body.Outcomes,
                name => Enum.GetValues<ResetStatus>().Cast<ResetStatus?>().FirstOrDefault(status => status!.Value.IsTerminal() && status.Value.ToWireName() == name),
                ResetEventType.Endings.Select(status => status.ToWireName())),
        ];
        return states.Count == 0 ? ResetEventType.Endings : [.. states.Distinct()];

        IEnumerable<ResetStatus> Read(string field, IReadOnlyList<string>? names, Func<string, ResetStatus?> find, IEnumerable<string> known)
        {
            var found = (names ?? []).Select(find).ToList();
            errors.Require(!found.Contains(null), field, $"{field} must contain only {string.Join(", ", known)}.");
            return found.OfType<ResetStatus>();
        }
    }
}
