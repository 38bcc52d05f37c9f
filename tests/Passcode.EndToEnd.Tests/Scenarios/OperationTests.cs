using System.Net;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Scenarios;

[Collection(TargetTests.Name)]
public sealed class OperationTests(Target target)
{
    [Fact]
    public async Task Logic_Apps_follow_the_location_without_credentials_until_it_answers_200()
    {
        var accepted = await target.Api.Post("api/resets", ResetSubmission.For(SampleTenant.CorporateWorkProfile.Id));
        Assert.Equal(HttpStatusCode.Accepted, accepted.Status);
        Assert.True(int.Parse(accepted.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture) > 0);

        var answer = await Follow(accepted);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("completed", answer.Content.GetProperty("status").GetString());
        Assert.Equal("newWorkProfilePasscode", answer.Content.GetProperty("effect").GetString());
        Assert.False(answer.Content.TryGetProperty("device", out _));
    }

    [Fact]
    public async Task A_reset_that_comes_to_nothing_ends_the_flow_with_an_error_that_is_not_repeated()
    {
        var answer = await Follow(await target.Api.Post("api/resets", ResetSubmission.For(SampleTenant.Chromebook.Id)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("resetIneligible", answer.Content.GetProperty("code").GetString());
        Assert.Equal("notSupportedByPlatform", answer.Content.GetProperty("outcome").GetProperty("reasonCode").GetString());
    }

    [Fact]
    public async Task Azures_clients_poll_the_operation_with_credentials_and_always_get_200()
    {
        var accepted = await target.Api.Post("api/resets", ResetSubmission.For(SampleTenant.SecondTwin.Id));

        var answer = await Poll.Until(
            async () => (await target.Api.Get(accepted.Header("Operation-Location")!)).Expect(HttpStatusCode.OK),
            seen => seen.Content.GetProperty("status").GetString() is not ("NotStarted" or "Running"));

        Assert.Equal("Succeeded", answer.Content.GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_address_that_was_tampered_with_tells_nothing()
    {
        var accepted = await target.Api.Post("api/resets", ResetSubmission.For(SampleTenant.Chromebook.Id));
        var location = accepted.Header("Location")!;
        var forged = location[..^2] + (location[^2] == 'A' ? 'B' : 'A') + location[^1];

        var answer = await target.Api.Send(HttpMethod.Get, forged, key: "");

        Assert.Equal((HttpStatusCode.NotFound, "operationNotFound"), (answer.Status, answer.Content.GetProperty("code").GetString()));
    }

    private Task<ApiResponse> Follow(ApiResponse accepted)
    {
        var location = accepted.Header("Location")!;
        return Poll.Until(
            async () =>
            {
                var answer = await target.Api.Send(HttpMethod.Get, location, key: "");
                location = answer.Header("Location") ?? location;
                return answer;
            },
            answer => answer.Status != HttpStatusCode.Accepted);
    }
}
