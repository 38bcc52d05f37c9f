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
            .. errors.Read("events", body.Events, ResetEvent.Types.Concat(BulkRunEvent.Types).ToDictionary(type => type)),
            .. errors.Read("outcomes", body.Outcomes, outcomes),
        ];
        return types.Count == 0 ? ResetEvent.EndTypes : [.. types.Distinct()];
    }

    /// <summary>Returns the event types of these outcomes of bulk runs. Without any, those of every end.</summary>
    public static IReadOnlyList<string> EndsOfBulkRuns(this FieldErrors errors, IReadOnlyList<string>? outcomes)
    {
        var ends = Enum.GetValues<BulkRunStatus>().Where(BulkRun.IsTerminal).ToDictionary(status => status.ToWireName(), BulkRunEvent.TypeOf);
        List<string> types = [.. errors.Read("outcomes", outcomes, ends)];
        return types.Count == 0 ? [.. ends.Values] : [.. types.Distinct()];
    }

    private static IEnumerable<string> Read(this FieldErrors errors, string field, IReadOnlyList<string>? names, Dictionary<string, string> known)
    {
        var found = (names ?? []).Select(name => known.GetValueOrDefault(name ?? "")).ToList();
        errors.Require(!found.Contains(null), field, $"{field} must contain only {string.Join(", ", known.Keys)}.");
        return found.OfType<string>();
    }
}
