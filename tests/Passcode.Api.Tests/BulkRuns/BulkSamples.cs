using System.Text;
using CsCheck;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;

namespace Passcode.Api.Tests.BulkRuns;

/// <summary>Requests, runs and targets to begin with.</summary>
internal static class BulkSamples
{
    public const string Group = "0f3d2b1a-0000-4000-8000-0000000000aa";
    public const string Body = $$"""{"selection":{"groupId":"{{Group}}"},"requestedBy":"agent@contoso.example"}""";
    public const string Upload = "/api/bulk-runs/csv?requestedBy=agent%40contoso.example";

    public static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    public static Task<Answer> UploadCsv(this ApiHost host, string csv, string query = "", params (string Name, string Value)[] headers) =>
        host.UploadCsv(Encoding.UTF8.GetBytes(csv), query, headers);

    public static Task<Answer> UploadCsv(this ApiHost host, byte[] csv, string query = "", params (string Name, string Value)[] headers) =>
        host.Client.Send(HttpMethod.Post, Upload + query, new ByteArrayContent(csv) { Headers = { ContentType = new("text/csv") } }, headers);

    /// <summary>Puts a group of so many devices into the tenant.</summary>
    public static void AddGroup(this ApiHost host, string group, int devices) => host.Tenant.Selections[new BulkSelection.Group(group)] =
        [.. Enumerable.Range(1, devices).Select(number => host.Tenant.Add(Samples.IPhone($"00000000-0000-4000-8000-{number:D12}")).Id)];

    /// <summary>Records a run with so many targets in a state.</summary>
    public static async Task<BulkRun> AddRun(
        this ApiHost host, BulkRunStatus status = BulkRunStatus.Running, int count = 0, TargetState state = TargetState.Queued, Func<BulkRun, BulkRun>? change = null)
    {
        var now = host.Time.GetUtcNow();
        var id = TimedId.New(now);
        var targets = Enumerable.Range(1, count).Select(number => Target(number, state)).ToList();
        var run = new BulkRun
        {
            Id = id,
            Request = new BulkRequest(new BulkSelection.Group(Group), "CHG1", "secret reason", "agent@contoso.example"),
            Origin = new RequestOrigin(RequestChannel.Application, "caller"),
            Status = status,
            RequestedAt = now,
            StartedAt = status is BulkRunStatus.Preparing ? null : now,
            Deadline = now.AddDays(1),
            Shards = count == 0 ? 0 : 4,
            Counts = targets.Aggregate(BulkCounts.None, (sum, target) => sum.Plus(target)),
        };
        run = (change?.Invoke(run) ?? run).Record(now, TimelineEventType.Accepted);
        await host.BulkTargets.Add(id, 4, targets, default);
        await host.BulkRuns.List(run, default);
        return (await host.BulkRuns.TrySave(run, null, default))!.Value;
    }

    /// <summary>Changes a recorded run.</summary>
    public static async Task Change(this ApiHost host, string id, Func<BulkRun, BulkRun> change)
    {
        var stored = (await host.BulkRuns.Find(id, default))!;
        Assert.NotNull(await host.BulkRuns.TrySave(change(stored.Value), stored.Version, default));
    }

    public static BulkTarget Target(int number, TargetState state = TargetState.Queued, string? name = null) => new()
    {
        Id = $"00000000-0000-4000-8000-{number:D12}",
        State = state,
        Device = DeviceSnapshot.From(Samples.IPhone($"00000000-0000-4000-8000-{number:D12}") with { DeviceName = name ?? $"phone {number}" }),
        Effect = ResetEffect.PasscodeRemoved,
        ReasonCode = state switch
        {
            TargetState.Failed => ReasonCode.DeviceReportedFailure,
            TargetState.Expired => ReasonCode.NotConfirmedInTime,
            TargetState.Cancelled => ReasonCode.CancelledByRequest,
            _ => null,
        },
    };

    /// <summary>The list that a run was requested with.</summary>
    public static string ListId(this BulkRun run) => ((BulkSelection.List)run.Request.Selection).Id;
}
