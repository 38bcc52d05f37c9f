using System.Net;
using System.Text.Json;
using Passcode.GraphSimulator.Tenant;
using Passcode.GraphSimulator.Tests.Drivers;
using static Passcode.GraphSimulator.Tenant.SampleTenant;

namespace Passcode.GraphSimulator.Tests.Actions;

public sealed class ResetPasscodeTests(SharedGraph shared) : IClassFixture<SharedGraph>
{
    /// <summary>Every row of the support matrix: status of the POST, and the state the device reports in the end.</summary>
    public static TheoryData<KnownDevice, int, string?, bool> Matrix => new()
    {
        { IPhone, 204, "done", false },
        { IPad, 204, "done", false },
        { PersonalIPhone, 204, "done", false },
        { UserEnrolledIPhone, 204, "notSupported", false },
        { ServiceAccountIPhone, 204, "notSupported", false },
        { AccountDrivenIPhone, 204, "notSupported", false },
        { FirstVisionPro, 204, "notSupported", false },
        { VisionPro, 204, "done", false },
        { OldWorkProfile, 204, "notSupported", false },
        { WorkProfile, 204, "done", true },
        { WorkProfileWithoutToken, 204, "notSupported", false },
        { CorporateWorkProfile, 204, "done", true },
        { FullyManaged, 204, "done", true },
        { Dedicated, 204, "done", true },
        { AospUser, 204, "done", true },
        { AospUserless, 204, "done", true },
        { OldDeviceAdministrator, 204, "done", true },
        { DeviceAdministrator, 204, "notSupported", false },
        { Mac, 400, null, false },
        { WindowsPc, 400, null, false },
        { Chromebook, 400, null, false },
        { LinuxPc, 400, null, false },
        { AppleTv, 400, null, false },
        { Unheard, 400, null, false },
        { OfflineIPhone, 204, "pending", false },
        { BeingWiped, 204, "pending", false },
        { StaleIPhone, 204, "pending", false },
        { WrongUnlockToken, 204, "failed", false },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Each_kind_of_device_ends_as_the_matrix_says(KnownDevice device, int status, string? state, bool passcode)
    {
        var graph = shared.Graph;

        var answer = await graph.ResetAsync(device);
        graph.Time.Advance(TimeSpan.FromHours(1));
        var results = await graph.ResultsAsync(device);

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(state, results.Select(result => result.GetProperty("actionState").GetString()).LastOrDefault());
        Assert.Equal(passcode, results.Any(result => result.GetProperty("passcode").ValueKind == JsonValueKind.String));
    }

    [Fact]
    public async Task The_answer_never_has_a_body()
    {
        await using var graph = await Graph.StartAsync();

        var answer = await graph.ResetAsync(Dedicated);

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Empty(answer.Text);
    }

    [Fact]
    public async Task A_wrong_unlock_token_fails_with_an_error_code()
    {
        await using var graph = await Graph.StartAsync();
        await graph.ResetAsync(WrongUnlockToken);
        graph.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(("failed", WrongUnlockTokenError), await graph.StateAsync(WrongUnlockToken));
    }

    [Theory]
    [InlineData(null, 204)]
    [InlineData("", 204)]
    [InlineData("{}", 204)]
    [InlineData("{\"keepUserData\":true}", 400)]
    [InlineData("[1]", 400)]
    [InlineData("{", 400)]
    public async Task Only_an_empty_body_is_accepted(string? body, int status)
    {
        await using var graph = await Graph.StartAsync();

        var answer = await graph.PostAsync($"beta/{Graph.Path(IPhone)}/resetPasscode", body);

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(status == 204 ? 1 : 0, await graph.ResetCountAsync(IPhone));
    }

    [Theory]
    [InlineData("deviceManagement/managedDevices('{0}')/resetPasscode")]
    [InlineData("devicemanagement/manageddevices/{0}/resetpasscode")]
    public async Task The_action_has_other_spellings(string path)
    {
        await using var graph = await Graph.StartAsync();

        var answer = await graph.PostAsync("v1.0/" + path.Replace("{0}", IPhone.Id, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal(1, await graph.ResetCountAsync(IPhone));
    }

    [Fact]
    public async Task A_platform_without_the_action_is_refused_in_Intunes_words()
    {
        var graph = shared.Graph;

        var answer = await graph.ResetAsync(WindowsPc);

        Assert.Equal("BadRequest", answer.ErrorCode);
        var message = JsonDocument.Parse(answer.ErrorMessage!).RootElement.GetProperty("Message").GetString();
        Assert.StartsWith("An error has occurred - Operation ID", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d0000000-0000-4000-8000-000000000099")]
    [InlineData("not-an-id")]
    public async Task An_unknown_device_is_not_found(string id)
    {
        var graph = shared.Graph;

        var answer = await graph.PostAsync($"v1.0/deviceManagement/managedDevices/{id}/resetPasscode");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("ResourceNotFound", answer.ErrorCode);
    }
}
