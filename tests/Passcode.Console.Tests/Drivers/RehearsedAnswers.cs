namespace Passcode.Console.Tests.Drivers;

/// <summary>The answers that a <see cref="Rehearsal"/> gives.</summary>
internal static class RehearsedAnswers
{
    public static string WaitingReset => Waiting(
        "reset", "protectedGroup", """
        {
          "intuneDeviceId": "d0000000-0000-4000-8000-000000000034", "deviceName": "VERA-IPHONE", "serialNumber": "SIM0034", "platform": "iOS",
          "osVersion": "18.5", "enrollment": "appleDevice", "ownership": "company", "userPrincipalName": "vera@contoso.example", "lastSyncAt": null
        }
        """, "null", "null");

    public static string WaitingRun => Waiting("bulkRun", "largeBulkRun", "null", "480", "\"You asked for this run.\"");

    public static string Schedules => List(
        $$"""
        {
          "name": "warehouse-sunday", "enabled": true, "cron": "0 2 * * 0", "timeZone": "Europe/Stockholm", "selection": { "category": "Warehouse" },
          "window": { "from": "02:00", "to": "05:00" }, "cap": 500, "next": ["{{In(3 * 1440)}}", "{{In(10 * 1440)}}"],
          "lastRun": { "id": "{{Rehearsal.RunId}}", "at": "{{In(-4 * 1440)}}" }, "lastMissed": null
        }
        """);

    public static string Targets => List([.. Enumerable.Range(0, 60).Select(Target)]);

    public static string List(params string[] values) => $$"""{ "value": [{{string.Join(",", values)}}], "nextLink": null }""";

    public static string Reveal(string passcode) =>
        $$"""{ "passcode": "{{passcode}}", "effect": "newDevicePasscode", "issuedAt": "{{In(-1)}}", "expiresAt": "{{In(7 * 1440)}}" }""";

    public static string Stop(bool active, string? reason) =>
        $$"""{ "active": {{(active ? "true" : "false")}}, "since": "{{In(0)}}", "by": "{{Person.Name}}", "reason": "{{reason}}" }""";

    public static string Run(string status, bool dryRun, int done)
    {
        var completed = done * 9 / 10;
        var failed = (done - completed) / 2;
        return $$"""
            {
              "id": "{{Rehearsal.RunId}}", "status": "{{status}}", "selection": { "category": "Warehouse" }, "dryRun": {{(dryRun ? "true" : "false")}},
              "schedule": null, "retryOf": null, "ticketId": "CHG0042", "reason": "new shift", "requestedBy": "{{Person.Name}}",
              "requestedAt": "{{In(-3)}}", "startedAt": "{{In(-2)}}", "issuedAllAt": null, "endedAt": null, "deadline": "{{In(1440)}}",
              "pausedBecause": {{(status == "paused" ? "\"operator\"" : "null")}}, "problem": null,
              "counts": {
                "total": 480, "queued": {{480 - done}}, "issuing": 0, "issued": 0, "completed": {{completed}}, "failed": {{failed}}, "notSupported": 0,
                "ineligible": {{done - completed - failed}}, "cancelled": 0, "expired": 0
              },
              "reasons": { "wrongUnlockToken": 6, "staleSync": 4 }, "rate": { "perMinute": 412, "budgetPerMinute": 480 },
              "estimatedEnd": "{{In(2)}}", "approval": null,
              "lineErrors": [{ "line": 3, "text": "C39??", "problem": "is no serial number, IMEI or Intune id" }], "lineErrorCount": 1
            }
            """;
    }

    private static string Waiting(string kind, string rule, string device, string targetCount, string mayNotBecause) =>
        $$"""
        {
          "kind": "{{kind}}", "id": "{{Rehearsal.RunId}}", "requestedBy": "somebody@contoso.example", "ticketId": "INC0010077",
          "reason": "locked out before the board meeting", "requestedAt": "{{In(-12)}}", "deadline": "{{In(420)}}", "rules": ["{{rule}}"],
          "device": {{device}}, "targetCount": {{targetCount}}, "mayDecide": {{(mayNotBecause == "null" ? "true" : "false")}},
          "mayNotDecideBecause": {{mayNotBecause}}
        }
        """;

    private static string Target(int index)
    {
        var hasFailed = index % 9 == 4;
        return $$"""
            {
              "device": {
                "intuneDeviceId": "d0000000-0000-4000-8000-{{index:000000000000}}", "deviceName": "SCANNER-{{index:00}}", "serialNumber": "GEN{{index:0000}}",
                "platform": "android", "osVersion": "14", "enrollment": "dedicated", "ownership": "company", "userPrincipalName": null, "lastSyncAt": null
              },
              "state": "{{(hasFailed ? "failed" : "completed")}}", "reasonCode": {{(hasFailed ? "\"wrongUnlockToken\"" : "null")}}, "advice": null,
              "line": null, "issuedAt": "{{In(-2)}}", "confirmedAt": "{{In(-1)}}"
            }
            """;
    }

    private static string In(int minutes) => DateTimeOffset.UtcNow.AddMinutes(minutes).ToString("O");
}
