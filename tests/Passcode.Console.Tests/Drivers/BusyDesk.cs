using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Passcode.Console.Tests.Drivers;

/// <summary>The answers of an API whose helpdesk has been busy for weeks, for pictures: a host that has just started has no past.</summary>
internal static class BusyDesk
{
    private static readonly string[] People =
        ["elin.berg", "omar.haddad", "sofia.lind", "jonas.ek", "maria.rossi", "liam.walsh", "nora.dahl", "ivan.petrov", "aisha.khan", "peter.holm", "lucia.gomez", "david.cohen"];

    private static readonly string[] Agents = ["kim@contoso.example", "alex@contoso.example", "robin@contoso.example", "servicenow"];

    // Of a hundred resets.
    private static readonly (int Count, string Status, string? Reason)[] Outcomes =
        [(3, "pending", null), (1, "awaitingApproval", null), (84, "completed", null), (4, "ineligible", "staleSync"), (3, "failed", "wrongUnlockToken"),
         (2, "expired", "notConfirmedInTime"), (2, "notSupported", "notSupportedByPlatform"), (1, "cancelled", "cancelledByRequest")];

    private static readonly (string Platform, string Name, string Version)[] Kinds =
        [("iOS", "IPHONE", "18.6.2"), ("android", "PIXEL", "16"), ("iPadOS", "IPAD", "18.6"), ("iOS", "IPHONE", "26.1"), ("android", "GALAXY", "15")];

    /// <summary>A list of resets, newest first.</summary>
    /// <param name="template">A reset as the API gives it.</param>
    /// <param name="count">How many.</param>
    public static string Resets(string template, int count)
    {
        var statuses = Outcomes.SelectMany(outcome => Enumerable.Repeat(outcome, outcome.Count)).ToArray();
        var resets = Enumerable.Range(0, count).Select(index =>
        {
            var reset = JsonNode.Parse(template)!;
            var outcome = statuses[index * 37 % statuses.Length];
            var (platform, name, version) = Kinds[index % Kinds.Length];
            var person = People[index * 7 % People.Length];
            var requested = DateTimeOffset.UtcNow.AddMinutes(-7 - (index * 23));
            reset["id"] = index.ToString("x32", CultureInfo.InvariantCulture);
            reset["status"] = outcome.Status;
            reset["reasonCode"] = outcome.Reason;
            reset["requestedAt"] = requested;
            reset["confirmedAt"] = outcome.Status == "completed" ? requested.AddSeconds(40 + (index * 13 % 400)) : null;
            reset["ticketId"] = $"INC00{10_482 - index}";
            reset["requestedBy"] = Agents[index * 5 % Agents.Length];
            var device = reset["device"]!;
            (device["deviceName"], device["platform"], device["osVersion"]) = ($"{person.Split('.')[1].ToUpperInvariant()}-{name}", platform, version);
            (device["userPrincipalName"], device["serialNumber"]) = ($"{person}@contoso.example", $"F2L{(index * 7919) + 100_000:X6}");
            return reset;
        });
        return JsonSerializer.Serialize(new { value = resets, nextLink = (string?)null });
    }

    /// <summary>The summary of the last days.</summary>
    public static string Summary(int days)
    {
        var today = DateTime.UtcNow.Date;
        var byDay = Enumerable.Range(0, days).Select(index => (Day: today.AddDays(index - days + 1), Counts: Counts(IsWeekend(today.AddDays(index - days + 1)) ? 21 : 96 + (index * 31 % 47)))).ToList();
        var total = byDay.Sum(day => (int)day.Counts["total"]!);
        return JsonSerializer.Serialize(new
        {
            from = today.AddDays(1 - days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            to = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            timeZone = "UTC",
            total = Counts(total),
            reasons = new Dictionary<string, int> { ["staleSync"] = total / 25, ["wrongUnlockToken"] = total / 33, ["notConfirmedInTime"] = total / 50, ["notSupportedByPlatform"] = total / 50 },
            byDay = byDay.Select(day => new { day = day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), counts = day.Counts }),
            byPlatform = new[] { ("iOS", 0.47), ("android", 0.34), ("iPadOS", 0.17), ("visionOS", 0.02) }.Select(part => new { platform = part.Item1, counts = Counts((int)(total * part.Item2)) }),
            requesterCount = Agents.Length,
            byRequester = Agents.Select((agent, index) => new { requestedBy = agent, counts = Counts(total / (index + 2)) }),
        });
    }

    private static bool IsWeekend(DateTime day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static JsonObject Counts(int total)
    {
        var (failed, expired, refused, cancelled) = (total / 33, total / 50, total / 17, total / 100);
        return new JsonObject
        {
            ["total"] = total,
            ["completed"] = total - failed - expired - refused - cancelled,
            ["late"] = total / 60,
            ["failed"] = failed,
            ["notSupported"] = 0,
            ["expired"] = expired,
            ["ineligible"] = refused,
            ["rejected"] = 0,
            ["refused"] = refused,
            ["cancelled"] = cancelled,
            ["timeToConfirm"] = new JsonObject { ["devices"] = total, ["median"] = 47.0, ["p90"] = 372.0, ["p95"] = 1_320.0, ["p99"] = 15_900.0 },
        };
    }
}
