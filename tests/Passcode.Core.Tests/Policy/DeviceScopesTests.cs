using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Devices;
using Passcode.Core.Policy;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Policy;

public sealed class DeviceScopesTests
{
    private const string North = "90000000-0000-4000-8000-0000000000a1";
    private const string Agents = "90000000-0000-4000-8000-0000000000a2";

    [Fact]
    public async Task Without_scopes_nobody_is_restricted()
    {
        var scopes = Scopes(new World());

        Assert.Null(scopes.OfToken([], _ => false));
        Assert.True(scopes.AreUnrestricted(null));
        Assert.True((await scopes.Include(null, Device())).Value);
        Assert.True(scopes.Cover(null, null));
    }

    [Fact]
    public async Task With_scopes_who_holds_none_reaches_nothing()
    {
        var scopes = Scopes(Schools());

        foreach (var held in (IReadOnlyList<string>?[])[null, [], ["gone"]])
        {
            Assert.False(scopes.AreUnrestricted(held));
            Assert.False((await scopes.Include(held, Device() with { UserId = "vera" })).Value);
            Assert.False(scopes.Cover(held, ["north"]));
            Assert.False(scopes.Cover(held, null));
            Assert.False(scopes.Cover(held, []));
        }
    }

    [Fact]
    public void A_token_holds_scopes_by_its_groups_and_its_roles()
    {
        var scopes = Scopes(Schools());

        Assert.Equal(["north"], scopes.OfToken([Agents.ToUpperInvariant()], _ => false));
        Assert.Equal(["all", "south"], scopes.OfToken([], role => role is "Agents.South" or "Agents.Central"));
        Assert.Empty(scopes.OfToken(["somewhere"], role => role == "agents.south")!);
        Assert.Equal(["south"], scopes.OfSchedule("Nightly"));
        Assert.Empty(scopes.OfSchedule("weekly")!);
        Assert.Equal(["north"], scopes.OfSource("zendesk"));
    }

    [Theory]
    [InlineData("north", "vera", "company", null, true)]
    [InlineData("north", "ada", "company", null, false)]
    [InlineData("south", "ada", "company", "South", true)]
    [InlineData("south", "ada", "Company", "SOUTH", true)]
    [InlineData("south", "ada", "company", null, false)]
    [InlineData("south", "ada", "personal", "South", false)]
    [InlineData("south", "ada", null, "South", false)]
    [InlineData("all", "ada", "personal", null, true)]
    public async Task A_device_is_in_a_scope_if_it_fulfills_every_condition(string scope, string user, string? ownership, string? category, bool isIncluded)
    {
        var device = Device() with { UserId = user, Ownership = ownership, Category = category };

        Assert.Equal(isIncluded, (await Scopes(Schools()).Include([scope], device)).Value);
    }

    [Fact]
    public async Task What_depends_on_a_group_that_cannot_be_read_is_not_known()
    {
        var world = Schools();
        world.Groups.Problem = new GraphProblem(GraphFault.Unavailable, "told to");
        var scopes = Scopes(world);

        Assert.Equal(GraphFault.Unavailable, (await scopes.Include(["north"], Device())).Problem!.Fault);
        Assert.True((await scopes.Include(["north", "south"], Device() with { Category = "South" })).Value);

        world.Groups.Problem = null;
        Assert.False((await scopes.Include(["north"], Device())).Value);
        Assert.True((await scopes.Include(["north"], Device() with { UserId = "vera" })).Value);
        Assert.Equal(3, world.Groups.Reads);
        world.Time.Advance(TimeSpan.FromMinutes(6));
        world.Groups.Groups[North] = FakeGroups.Members([]);
        Assert.False((await scopes.Include(["north"], Device() with { UserId = "vera" })).Value);
    }

    [Theory]
    [InlineData("a b", "Scopes:a b")]
    [InlineData("x", "Scopes:x")]
    public void A_scope_without_requesters_or_devices_is_an_error(string name, string setting)
    {
        var options = new PolicyOptions { Scopes = { [name] = new ScopeOptions() } };

        Assert.Contains(options.Validate(new ValidationContext(options)), error => error.MemberNames.Single() == setting);
    }

    [Fact]
    public void Each_wrong_value_is_named()
    {
        var options = new PolicyOptions
        {
            VerificationRequired = true,
            Scopes =
            {
                ["x"] = new ScopeOptions { RequesterGroups = ["agents"], DeviceGroups = ["00000000-0000-0000-0000-000000000000"], Ownership = "mine", Categories = [" "], AllDevices = true },
            },
        };

        Assert.Equal(
            ["Scopes:x", "Scopes:x:Categories:0", "Scopes:x:DeviceGroups:0", "Scopes:x:Ownership", "Scopes:x:RequesterGroups:0", "VerificationRequired"],
            options.Validate(new ValidationContext(options)).SelectMany(error => error.MemberNames).Order(StringComparer.Ordinal));
    }

    private static World Schools()
    {
        var world = new World();
        world.Settings["Passcode:Policy:Scopes:north:RequesterGroups:0"] = Agents;
        world.Settings["Passcode:Policy:Scopes:north:HelpdeskSources:0"] = "zendesk";
        world.Settings["Passcode:Policy:Scopes:north:DeviceGroups:0"] = North;
        world.Settings["Passcode:Policy:Scopes:south:AppRoles:0"] = "Agents.South";
        world.Settings["Passcode:Policy:Scopes:south:Schedules:0"] = "nightly";
        world.Settings["Passcode:Policy:Scopes:south:Categories:0"] = "South";
        world.Settings["Passcode:Policy:Scopes:south:Ownership"] = "company";
        world.Settings["Passcode:Policy:Scopes:all:AppRoles:0"] = "Agents.Central";
        world.Settings["Passcode:Policy:Scopes:all:AllDevices"] = "true";
        world.Groups.Groups[North] = FakeGroups.Members(["vera"]);
        return world;
    }

    private static DeviceScopes Scopes(World world) => world.Process().GetRequiredService<DeviceScopes>();

    private static DeviceSnapshot Device() => DeviceSnapshot.From(Sample.IPhone());
}
