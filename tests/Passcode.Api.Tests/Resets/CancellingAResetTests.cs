using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Resets;

public sealed class CancellingAResetTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private readonly ApiHost _host = fixture.Host;

    [Theory]
    [InlineData(ResetStatus.Accepted)]
    [InlineData(ResetStatus.AwaitingApproval)]
    public async Task A_reset_whose_command_was_not_sent_is_cancelled(ResetStatus status)
    {
        var reset = Put(status);

        var first = await _host.Client.Post($"/api/resets/{reset.Id}/cancel");
        var again = await _host.Client.Post($"/api/resets/{reset.Id}/cancel");

        Assert.Equal((202, reset.Id), (first.Status, first["id"]));
        Assert.Equal(202, again.Status);
        Assert.Contains(reset.Id, _host.Orchestrations.RaisedFor);
        var entry = Assert.Single(await _host.Resets.Timeline(reset.Id, default), entry => entry.Type == TimelineEventType.CancelRequested);
        Assert.Equal("by local-key", entry.Detail);
    }

    [Theory]
    [InlineData(ResetStatus.Pending, "cannot be recalled")]
    [InlineData(ResetStatus.Completed, "its status is completed")]
    [InlineData(ResetStatus.Expired, "its status is expired")]
    public async Task A_reset_whose_command_was_sent_is_not(ResetStatus status, string advice)
    {
        var reset = Put(status);

        var answer = await _host.Client.Post($"/api/resets/{reset.Id}/cancel");

        Assert.Equal((409, "tooLateToCancel"), (answer.Status, answer.Code));
        Assert.Contains(advice, answer["detail"], StringComparison.Ordinal);
        Assert.DoesNotContain(reset.Id, _host.Orchestrations.RaisedFor);
    }

    private PasscodeReset Put(ResetStatus status)
    {
        var reset = Samples.Reset(status, _host.Time.GetUtcNow());
        _host.Resets.Put(reset);
        return reset;
    }
}
