using System.Buffers.Text;
using System.Text.Json;
using Azure.Core;
using Microsoft.Extensions.Options;
using Passcode.Core.Callbacks;
using Passcode.Core.Health;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.Adapters.Tests.Graph;

/// <summary>Each assumption about Graph, as the simulator makes it hold and as it breaks it.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private SimulatedGraph _graph = null!;

    public async Task InitializeAsync() => _graph = await SimulatedGraph.Start();

    public async Task DisposeAsync() => await _graph.DisposeAsync();

    [Fact]
    public async Task A_tenant_as_assumed_has_only_good_findings_and_nothing_is_changed()
    {
        var findings = await Examine();

        Assert.Equal(Enum.GetValues<DoctorCheck>(), findings.Select(finding => finding.Check));
        Assert.Equal([DoctorCheck.Permissions, DoctorCheck.Clock, DoctorCheck.DeviceKinds], findings.Where(finding => finding.State != FindingState.Ok).Select(finding => finding.Check));
        Assert.Each(await _graph.Requests(), request => Assert.True(request.Method == "GET" || request.Path.EndsWith("$batch", StringComparison.Ordinal), request.Path));
    }

    [Fact]
    public async Task Nothing_personal_is_told()
    {
        await _graph.Override(SampleTenant.IPhone, new { deviceType = "quantumPhone" });
        var text = JsonSerializer.Serialize(await Examine());

        Assert.Each([SampleTenant.Ada.UserPrincipalName, SampleTenant.IPhone.Name, SampleTenant.IPhone.SerialNumber, SampleTenant.IPhone.Id], secret =>
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Actions_that_are_not_there_by_the_ID_are_a_failure()
    {
        await _graph.Override(SampleTenant.IPhone, new { deviceActionResults = (string?)null });

        await Expect(DoctorCheck.ActionsById, FindingState.Failure, "no deviceActionResults");
    }

    [Fact]
    public async Task Actions_in_a_list_are_noticed()
    {
        await _graph.Override(SampleTenant.IPhone, new { deviceActionResults = new[] { new { actionName = "resetPasscode", actionState = "done" } } }, listedOnly: true);

        await Expect(DoctorCheck.ActionsInLists, FindingState.Warning, "have deviceActionResults");
    }

    [Fact]
    public async Task A_filter_that_is_ignored_is_named()
    {
        await _graph.Inject(new FaultRule(new FaultEffect(IgnoresFilter: true), Path: "serialNumber%20eq"));

        await Expect(DoctorCheck.Filters, FindingState.Warning, "ignores the filter by serialNumber.");
    }

    [Fact]
    public async Task A_filter_that_is_refused_is_named()
    {
        await _graph.Inject(new FaultRule(new FaultEffect(Status: 400), Path: "deviceCategoryDisplayName%20eq"));

        await Expect(DoctorCheck.Filters, FindingState.Failure, "refuses the filter by deviceCategoryDisplayName");
    }

    [Fact]
    public async Task A_kind_of_device_that_is_not_known_is_named()
    {
        await _graph.Override(SampleTenant.IPhone, new { operatingSystem = "quantumOS", deviceType = "quantumPhone" });

        await Expect(DoctorCheck.DeviceKinds, FindingState.Warning, "quantumOS/quantumPhone/");
    }

    [Fact]
    public async Task An_iPad_that_does_not_say_whether_it_is_shared_is_noticed()
    {
        await _graph.Override(SampleTenant.IPad, new { hardwareInformation = (string?)null });

        await Expect(DoctorCheck.HardwareInformation, FindingState.Warning, "no hardwareInformation.isSharedDevice");
    }

    [Fact]
    public async Task A_batch_that_is_refused_is_a_failure()
    {
        await _graph.Inject(new FaultRule(new FaultEffect(Status: 400), Path: @"\$batch"));

        await Expect(DoctorCheck.Batch, FindingState.Failure, "");
    }

    [Fact]
    public async Task A_tenant_that_Intune_does_not_serve_is_a_failure_and_nothing_else_can_be_seen()
    {
        await _graph.Inject(new FaultEffect(Status: 400, Message: "Request not applicable to target tenant."));

        var findings = await Examine();

        Assert.Equal(FindingState.Failure, findings.Single(finding => finding.Check == DoctorCheck.License).State);
        Assert.Each(findings.Where(finding => finding.Check >= DoctorCheck.ActionsById), finding => Assert.Equal(FindingState.Unknown, finding.State));
    }

    [Theory]
    [InlineData("DeviceManagementManagedDevices.Read.All DeviceManagementManagedDevices.PrivilegedOperations.All GroupMember.Read.All Device.Read.All User.ReadBasic.All", FindingState.Ok, "")]
    [InlineData("DeviceManagementManagedDevices.Read.All GroupMember.Read.All Device.Read.All", FindingState.Failure, "lacks DeviceManagementManagedDevices.PrivilegedOperations.All.")]
    [InlineData("DeviceManagementManagedDevices.Read.All DeviceManagementManagedDevices.PrivilegedOperations.All GroupMember.Read.All Device.Read.All Mail.Read", FindingState.Warning, "also has Mail.Read.")]
    public async Task Permissions_are_read_from_the_token(string roles, FindingState state, string observation)
    {
        var payload = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { roles = roles.Split(' ') }));
        using var graph = new TestGraph(_graph.Address.AbsoluteUri, DelegatedTokenCredential.Create((_, _) => new AccessToken($"e30.{payload}.sig", DateTimeOffset.MaxValue)));

        var finding = (await Examine(graph)).Single(found => found.Check == DoctorCheck.Permissions);

        Assert.Equal(state, finding.State);
        Assert.Contains(observation, finding.Observation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_storage_refuses_and_keys_that_are_missing_are_told()
    {
        var findings = await Examine(_graph.Graph, new Storage("Storage answers 403 AuthorizationPermissionMismatch."), new CallbackOptions());

        Assert.Equal((FindingState.Failure, FindingState.Ok, FindingState.Warning), (State(DoctorCheck.TableRights), State(DoctorCheck.BlobRights), State(DoctorCheck.CallbackKeys)));

        FindingState State(DoctorCheck check) => findings.Single(finding => finding.Check == check).State;
    }

    [Fact]
    public async Task Every_finding_that_is_not_good_says_what_to_do_or_why_nothing_can_be_done()
    {
        await _graph.Override(SampleTenant.IPhone, new { deviceActionResults = (string?)null });

        Assert.Each(await Examine(), finding =>
        {
            Assert.EndsWith(".", finding.Meaning, StringComparison.Ordinal);
            Assert.True(finding.State is FindingState.Ok or FindingState.Unknown || finding.Action!.EndsWith('.'), finding.Observation);
        });
    }

    private async Task Expect(DoctorCheck check, FindingState state, string observation)
    {
        var finding = (await Examine()).Single(found => found.Check == check);

        Assert.Equal(state, finding.State);
        Assert.Contains(observation, finding.Observation, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<Finding>> Examine() => Examine(_graph.Graph);

    private static Task<IReadOnlyList<Finding>> Examine(TestGraph graph, IStorageProbe? storage = null, CallbackOptions? callbacks = null) =>
        new Doctor(graph.Probe, graph.Batches, storage ?? new Storage(), graph.Clock, Options.Create(callbacks ?? new CallbackOptions { SigningKeys = ["whsec_x"] }))
            .Examine(CancellationToken.None);

    private sealed class Storage(string? problem = null) : IStorageProbe
    {
        public Task<string?> Tables(CancellationToken cancellationToken) => Task.FromResult(problem);

        public Task<string?> Blobs(CancellationToken cancellationToken) => Task.FromResult<string?>(null);
    }
}
