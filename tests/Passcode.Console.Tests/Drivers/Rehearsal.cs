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

    private readonly List<string> _waiting = [RehearsedAnswers.WaitingReset, RehearsedAnswers.WaitingRun];
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
        string[] paths =
            ["approvals", "emergency-stop", "bulk-runs", "bulk-runs?*", "bulk-runs/**", "schedules", "resets/*/decision", "resets/*/passcode"];
        foreach (var path in paths)
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
            (["approvals"], _) => Give(route, RehearsedAnswers.List([.. _waiting])),
            (["resets" or "bulk-runs", _, "decision"], _) => Decide(route),
            (["resets", _, "passcode"], _) => Give(route, RehearsedAnswers.Reveal(Passcode)),
            (["emergency-stop"], "PUT") => Stop(route),
            (["emergency-stop"], _) => Give(route, State()),
            (["schedules"], _) => Give(route, RehearsedAnswers.Schedules),
            (["bulk-runs"], "GET") => Give(route, RehearsedAnswers.List(Run())),
            (["bulk-runs"] or ["bulk-runs", "csv"], _) => Make(route),
            (["bulk-runs", _, "targets"], _) => Give(route, RehearsedAnswers.Targets),
            (["bulk-runs", _, "targets.csv"], _) => route.FulfillAsync(new() { ContentType = "text/csv", Body = "device,state\n" }),
            (["bulk-runs", _, "progress"], _) => Progress(route),
            (["bulk-runs", _, "pause"], _) => Steer(route, "paused"),
            (["bulk-runs", _, "resume"], _) => Steer(route, "running"),
            (["bulk-runs", _, "cancel"], _) => Steer(route, "cancelled"),
            _ => Give(route, Run()),
        });
    }

    private static Task Give(IRoute route, string body, int status = 200) =>
        route.FulfillAsync(new() { Status = status, ContentType = "application/json", Body = body });

    private Task Decide(IRoute route)
    {
        _waiting.RemoveAt(0);
        return Give(route, "{}");
    }

    private Task Stop(IRoute route)
    {
        var body = JsonDocument.Parse(route.Request.PostData!).RootElement;
        _stop = (body.GetProperty("active").GetBoolean(), body.GetProperty("reason").GetString());
        return Give(route, State());
    }

    private Task Make(IRoute route)
    {
        _dryRun = (route.Request.Url + route.Request.PostData).Replace("\":", "=", StringComparison.Ordinal).Contains("dryRun=true", StringComparison.Ordinal);
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
        return route.FulfillAsync(new()
        {
            ContentType = "text/event-stream",
            Body = $"event: progress\ndata: {Run().ReplaceLineEndings("")}\n\nevent: end\ndata: \n\n",
        });
    }

    private string State() => RehearsedAnswers.Stop(_stop.Active, _stop.Reason);

    private string Run() => RehearsedAnswers.Run(_status, _dryRun, _done);
}
