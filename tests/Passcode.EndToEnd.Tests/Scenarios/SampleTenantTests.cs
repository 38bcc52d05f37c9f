using System.Net;

namespace Passcode.EndToEnd.Tests.Scenarios;

[Collection(TargetTests.Name)]
public sealed class SampleTenantTests(Target target, SubmittedTenant submitted) : IClassFixture<SubmittedTenant>
{
    public static TheoryData<string> Devices => [.. ExpectedDevice.All.Select(device => device.Title)];

    [Theory]
    [MemberData(nameof(Devices))]
    public void Every_device_is_told_beforehand_whether_it_can_be_reset(string title)
    {
        var expected = ExpectedDevice.From(title);
        var verdict = submitted.Verdicts[title].Expect(HttpStatusCode.OK).Content;

        Assert.Equal(expected.Status != "ineligible", verdict.GetProperty("eligible").GetBoolean());
        Assert.Equal(expected.Status == "ineligible" ? expected.Reason : null, verdict.GetProperty("reasonCode").GetString());
        Assert.Equal(expected.Effect, verdict.GetProperty("effect").GetString());
        Assert.NotEmpty(verdict.GetProperty("advice").GetString()!);
    }

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task Every_device_ends_as_its_kind_does(string title)
    {
        var expected = ExpectedDevice.From(title);

        var reset = await Poll.Until(() => target.Api.Reset(submitted.Ids[title]), seen => seen.HasEnded || seen.Status == expected.Status);

        Assert.Equal((expected.Status, expected.Reason, expected.Effect), (reset.Status, reset.ReasonCode, reset.Effect));
        Assert.True(reset.HasIntactTimeline, reset.ToString());
    }
}
