using System.Text.Json;

namespace Passcode.Console.Tests.Drivers;

/// <summary>
/// Plays the routes that the host does not have yet (approvals, emergency stop, bulk runs, reveal) in the shapes that are agreed. A story that needs one
/// awaits those routes: when the host has them, the rehearsal goes and the story plays on the host.
/// </summary>
internal sealed class Rehearsal
{
    public const string RunId = "0000000000000000000000000000beef";
    public const string Passcode = "7F4K-29XQ-PB";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly object Device = new
    {
        intuneDeviceId = SampleTenant.ProtectedIPhone.Id, deviceName = "VERA-IPHONE", serialNumber = "SIM0034", platform = "iOS", osVersion = "18.5",
        enrollment = "appleDevice", ownership = "company", userPrincipalName = "vera@contoso.example", lastSyncAt = DateTimeOffset.UtcNow.AddHours(-2),
    };

    private readonly List<object> _waiting = [Waiting("reset", null), Waiting("bulkRun", 480)];
    private (bool Active, string? Reason) _stop;
    private string _status = "running";
    private bool _dryRun;
    private int _done = 120;

    /// <summary>What the page asked for, one line each.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Begins.</summary>
    public static async Task<Rehearsal> On(Person person)
    {
        var rehearsal = new Rehearsal();
        foreach (var path in (string[])["approvals", "emergency-stop", "bulk-runs", "bulk-runs?*", "bulk-runs/**", "schedules", "resets/*/decision", "resets/*/passcode"])
        {
            await person.Page.RouteAsync("**/api/" + path, rehearsal.Answer);
        }

        return rehearsal;
    }

    private async Task Answer(IRoute route)
    {
        var (method, path) = (route.Request.Method, new Uri(route.Request.Url).PathAndQuery);
        if (method != "GET")
        {
            Asked.Add($"{method} {path} {route.Request.PostData}");
        }

        await ((path.Split('?')[0].Split('/')[2..], method) switch
        {
            (["approvals"], _) => Give(route, new { value = _waiting, nextLink = (string?)null }),
            (["resets" or "bulk-runs", _, "decision"], _) => Decide(route),
            (["resets", _, "passcode"], _) => Give(route, new { passcode = Passcode, effect = "newDevicePasscode", issuedAt = DateTimeOffset.UtcNow, expiresAt = DateTimeOffset.UtcNow.AddDays(7) }),
            (["emergency-stop"], "PUT") => Stop(route),
            (["emergency-stop"], _) => Give(route, State()),
            (["schedules"], _) => Give(route, Schedules()),
            (["bulk-runs"], "GET") => Give(route, new { value = new[] { Run() }, nextLink = (string?)null }),
            (["bulk-runs"] or ["bulk-runs", "csv"], _) => Make(route),
            (["bulk-runs", _, "targets"], _) => Give(route, Targets()),
            (["bulk-runs", _, "targets.csv"], _) => route.FulfillAsync(new() { ContentType = "text/csv", Body = "device,state\n" }),
            (["bulk-runs", _, "progress"], _) => Progress(route),
            (["bulk-runs", _, "pause"], _) => Steer(route, "paused"),
            (["bulk-runs", _, "resume"], _) => Steer(route, "running"),
            (["bulk-runs", _, "cancel"], _) => Steer(route, "cancelled"),
            _ => Give(route, Run()),
        });
    }

    private static Task Give(IRoute route, object body, int status = 200) =>
        route.FulfillAsync(new() { Status = status, ContentType = "application/json", Body = JsonSerializer.Serialize(body, Json) });

    private Task Decide(IRoute route)
    {
        _waiting.RemoveAt(0);
        return Give(route, new { });
    }

    private Task Stop(IRoute route)
    {
        var body = JsonDocument.Parse(route.Request.PostData!).RootElement;
        _stop = (body.GetProperty("active").GetBoolean(), body.GetProperty("reason").GetString());
        return Give(route, State());
    }

    private Task Make(IRoute route)
    {
        _dryRun = route.Request.Url.Contains("dryRun=true", StringComparison.Ordinal) || route.Request.PostData?.Contains("\"dryRun\":true", StringComparison.Ordinal) == true;
        (_status, _done) = _dryRun ? ("completed", 480) : ("running", 120);
        return Give(route, Run(), 202);
    }

    private Task Steer(IRoute route, string status)
    {
        _status = status;
        return Give(route, Run(), 202);
    }

    // Playwright answers in one piece, so the stream ends after each of its events and the page opens it again.
    private Task Progress(IRoute route)
    {
        _done = Math.Min(480, _done + (_status == "running" ? 60 : 0));
        _status = _done == 480 ? "completed" : _status;
        return route.FulfillAsync(new() { ContentType = "text/event-stream", Body = $"event: progress\ndata: {JsonSerializer.Serialize(Run(), Json)}\n\nevent: end\ndata: \n\n" });
    }

    private object State() => new { active = _stop.Active, since = DateTimeOffset.UtcNow, by = Person.Name, reason = _stop.Reason };

    private object Run()
    {
        var completed = _done * 9 / 10;
        return new
        {
            id = RunId, status = _status, selection = new { category = "Warehouse" }, dryRun = _dryRun, schedule = (string?)null, retryOf = (string?)null, ticketId = "CHG0042",
            reason = "new shift", requestedBy = Person.Name, requestedAt = DateTimeOffset.UtcNow.AddMinutes(-3), startedAt = DateTimeOffset.UtcNow.AddMinutes(-2),
            issuedAllAt = (string?)null, endedAt = (string?)null, deadline = DateTimeOffset.UtcNow.AddDays(1), pausedBecause = _status == "paused" ? "operator" : null, problem = (string?)null,
            counts = new
            {
                total = 480, queued = 480 - _done, issuing = 0, issued = 0, completed, failed = (_done - completed) / 2, notSupported = 0, ineligible = _done - completed - ((_done - completed) / 2),
                cancelled = 0, expired = 0,
            },
            reasons = new Dictionary<string, int> { ["wrongUnlockToken"] = 6, ["staleSync"] = 4 }, rate = new { perMinute = 412, budgetPerMinute = 480 },
            estimatedEnd = DateTimeOffset.UtcNow.AddMinutes(2), approval = (object?)null,
            lineErrors = new[] { new { line = 3, text = "C39??", problem = "is no serial number, IMEI or Intune id" } }, lineErrorCount = 1,
        };
    }

    private static object Targets() => new
    {
        value = Enumerable.Range(0, 60).Select(index => new
        {
            device = new
            {
                intuneDeviceId = $"d0000000-0000-4000-8000-{index:000000000000}", deviceName = $"SCANNER-{index:00}", serialNumber = $"GEN{index:0000}", platform = "android", osVersion = "14",
                enrollment = "dedicated", ownership = "company", userPrincipalName = (string?)null, lastSyncAt = DateTimeOffset.UtcNow,
            },
            state = index % 9 == 4 ? "failed" : "completed", reasonCode = index % 9 == 4 ? "wrongUnlockToken" : null, advice = index % 9 == 4 ? "Only a wipe helps." : null,
            line = (int?)null, issuedAt = DateTimeOffset.UtcNow, confirmedAt = DateTimeOffset.UtcNow,
        }),
        nextLink = (string?)null,
    };

    private static object Schedules() => new
    {
        value = new[]
        {
            new
            {
                name = "warehouse-sunday", enabled = true, cron = "0 2 * * 0", timeZone = "Europe/Stockholm", selection = new { category = "Warehouse" }, window = new { from = "02:00", to = "05:00" },
                cap = 500, next = new[] { DateTimeOffset.UtcNow.AddDays(3), DateTimeOffset.UtcNow.AddDays(10) }, lastRun = new { id = RunId, at = DateTimeOffset.UtcNow.AddDays(-4) }, lastMissed = (object?)null,
            },
        },
        nextLink = (string?)null,
    };

    private static object Waiting(string kind, int? count) => new
    {
        kind, id = RunId, requestedBy = "somebody@contoso.example", ticketId = "INC0010077", reason = "locked out before the board meeting", requestedAt = DateTimeOffset.UtcNow.AddMinutes(-12),
        deadline = DateTimeOffset.UtcNow.AddHours(7), rules = new[] { count is null ? "protectedGroup" : "bulkSize" }, device = count is null ? Device : null, targetCount = count,
        mayDecide = count is null, mayNotDecideBecause = count is null ? null : "You asked for this run.",
    };
}
