using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Passcode.Core.Audit;
using Passcode.Core.Policy;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Policy;

public sealed class PolicySettingsTests
{
    private const string LongName = "A group name of exactly a hundred characters, which is the longest that a setting of the policy has.";
    private const string Group = "90000000-0000-4000-8000-000000000010";

    [Theory]
    [InlineData("Passcode:Policy:ProtectedGroups:0:GroupId", "not an id")]
    [InlineData("Passcode:Policy:ProtectedGroups:0:GroupId", "00000000-0000-0000-0000-000000000000")]
    [InlineData("Passcode:Policy:ProtectedGroups:0:Name", " ")]
    [InlineData("Passcode:Policy:ProtectedGroups:0:Rule", "allow")]
    [InlineData("Passcode:Policy:ProtectedGroups:1:GroupId", Group)]
    [InlineData("Passcode:Policy:ProtectedGroups:0:Name", LongName + "x")]
    [InlineData("Passcode:Policy:PersonalDevices", "17")]
    [InlineData("Passcode:Policy:RequesterLimits:PerHour", "0")]
    [InlineData("Passcode:Policy:RequesterLimits:PerDay", "501")]
    [InlineData("Passcode:Approvals:Deadline", "00:00:01")]
    [InlineData("Passcode:Approvals:People:ada", null)]
    public void A_setting_that_cannot_be_stops_the_start_and_is_named(string name, string? value)
    {
        var world = new World().Protect();
        world.Settings["Passcode:Policy:ProtectedGroups:1:Name"] = "Admins";
        world.Settings["Passcode:Policy:ProtectedGroups:1:Rule"] = "refuse";
        world.Settings["Passcode:Policy:ProtectedGroups:1:GroupId"] = "90000000-0000-4000-8000-000000000011";
        world.Settings[value is null ? name + ":0" : name] = value ?? "ada@contoso.example";

        var services = world.Process();
        var problem = Assert.Throws<OptionsValidationException>(() =>
            (services.GetRequiredService<IOptions<PolicyOptions>>().Value, services.GetRequiredService<IOptions<ApprovalOptions>>().Value));
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void Up_to_50_groups_with_the_longest_name_and_the_extreme_limits_are_accepted(int groups, bool isValid)
    {
        var world = new World();
        for (var number = 0; number < groups; number++)
        {
            world.Settings[$"Passcode:Policy:ProtectedGroups:{number}:GroupId"] = $"90000000-0000-4000-8000-{number:D12}";
            world.Settings[$"Passcode:Policy:ProtectedGroups:{number}:Name"] = LongName;
            world.Settings[$"Passcode:Policy:ProtectedGroups:{number}:Rule"] = "refuse";
        }

        world.Settings["Passcode:Policy:RequesterLimits:PerHour"] = "1";
        world.Settings["Passcode:Policy:RequesterLimits:PerDay"] = "500";
        var problem = Record.Exception(() => world.Process().GetRequiredService<IOptions<PolicyOptions>>().Value);

        Assert.Equal(isValid, problem is null);
        Assert.True(isValid || problem!.Message.Contains("at most 50 groups", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_policy_is_noted_in_the_trail_once_and_again_when_it_changes_also_back()
    {
        var world = new World();
        await Note();
        await Note();
        Assert.Single(world.Audit.OfType(AuditEventType.PolicyChanged));

        world.Settings["Passcode:Policy:PersonalDevices"] = "refuse";
        await Note();
        world.Settings.Remove("Passcode:Policy:PersonalDevices");
        await Note();

        var entries = world.Audit.OfType(AuditEventType.PolicyChanged).OrderBy(entry => entry.Id, StringComparer.Ordinal).ToList();
        Assert.Equal(3, entries.Count);
        Assert.Contains("\"personalDevices\":\"refuse\"", entries[1].Detail, StringComparison.Ordinal);
        Assert.Contains("before none", entries[0].Detail, StringComparison.Ordinal);

        Task Note() => world.Get<PolicyChangeAudit>().Note(default);
    }

    [Fact]
    public async Task No_verdict_is_given_under_a_policy_that_the_trail_does_not_know()
    {
        var world = new World();
        world.Tenant.Add(Sample.IPhone());
        var id = (await world.Accept(World.Request())).Id;
        await world.Step<CheckEligibilityActivity>(id);

        Assert.Single(world.Audit.OfType(AuditEventType.PolicyChanged));
    }

    [Fact]
    public async Task Processes_that_start_at_once_note_a_policy_once()
    {
        var world = new World();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => world.Get<PolicyChangeAudit>().Note(default))));

        Assert.Single(world.Audit.OfType(AuditEventType.PolicyChanged));
    }
}
