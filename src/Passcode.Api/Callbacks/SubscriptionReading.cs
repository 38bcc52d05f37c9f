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

    /// <summary>The states to be told of.</summary>
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
            errors.Require(!found.Contains(null), field, $"{field} may have {string.Join(", ", known)}.");
            return found.OfType<ResetStatus>();
        }
    }
}
