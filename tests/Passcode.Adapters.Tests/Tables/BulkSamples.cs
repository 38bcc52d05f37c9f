using System.Globalization;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tests.Tables;

internal static class BulkSamples
{
    public const string RunId = "0199a000000070008000000000000001";

    public static BulkRun Run(string id = RunId) => new BulkRun
    {
        Id = id,
        Request = new(new BulkSelection.Filter(new([DevicePlatform.Ios], "company", [EnrollmentKind.AppleDevice])), "CHG1", "lost batch; naïve 日本", "ada@contoso.example"),
        Origin = new(RequestChannel.Person, "ada-oid"),
        Status = BulkRunStatus.Preparing,
        RequestedAt = Samples.Noon,
        Deadline = Samples.Noon.AddDays(1),
    }.Record(Samples.Noon, TimelineEventType.Accepted);

    public static BulkTarget Target(int number, TargetState state = TargetState.Queued) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"d0000000-0000-4000-8000-{number:D12}"),
        State = state,
        Device = new($"d{number}", "ADA-IPHONE", $"S{number}", DevicePlatform.Ios, "17.5", EnrollmentKind.AppleDevice, "company", "ada@contoso.example", Samples.Noon),
        Effect = ResetEffect.PasscodeRemoved,
    };

    public static BulkTarget[] Targets(int count) => [.. Enumerable.Range(1, count).Select(number => Target(number))];
}
