using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Passcode.Core.Settings;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Settings;

public sealed class SettingsCheckTests
{
    // A setting, its value, and the whole of what is said.
    [Theory]
    [InlineData("Policy:ReasonRequird", "true", "is not a setting. Did you mean Passcode:Policy:ReasonRequired? It is 'true'.")]
    [InlineData("Policy:reason_required", "true", "is not a setting. Did you mean Passcode:Policy:ReasonRequired? It is 'true'.")]
    [InlineData("Policy:RequestorLimits:PerHour", "5", "is not a setting. Did you mean Passcode:Policy:RequesterLimits?", "Policy:RequestorLimits")]
    [InlineData("Policy:RequesterLimits:PerHuor", "5", "is not a setting. Did you mean Passcode:Policy:RequesterLimits:PerHour? It is '5'.")]
    [InlineData("Policy:ProtectedGroups:0:Grupid", "x", "is not a setting. Did you mean Passcode:Policy:ProtectedGroups:0:GroupId? It is 'x'.")]
    [InlineData("Policy:ProtectedGroups:0:Foo", "x", "is not a setting. Known names are GroupId, Name, Rule.")]
    [InlineData("Policy:ProtectedGroups:first:Rule", "refuse", "is not read. Number the values of Passcode:Policy:ProtectedGroups, Passcode:Policy:ProtectedGroups:0 for the first.", "Policy:ProtectedGroups:first")]
    [InlineData("Policy:ProtectedGroups", "x", "has several values. Number them, Passcode:Policy:ProtectedGroups:0 for the first.")]
    [InlineData("Policy", "strict", "is a group of settings: ProtectedGroups, PersonalDevices, RequesterLimits, ActsForOthers, ReasonRequired, TicketRequired, VerificationMethods, VerificationRequired, Scopes.")]
    [InlineData("Policy:ReasonRequired:Always", "true", "is not read: Passcode:Policy:ReasonRequired is one value.")]
    [InlineData("Policy:Deadline", "08:00:00", "is not a setting. Did you mean Passcode:Polling:Deadline? It is '08:00:00'.")]
    [InlineData("Bulk:WriteShare", "0.5", "is not a setting. Did you mean Passcode:Pacing:WriteShare? It is '0.5'.")]
    [InlineData("Schedules:nightly:Corn", "x", "is not a setting. Did you mean Passcode:Schedules:nightly:Cron? It is 'x'.")]
    [InlineData("Schedules:nightly:Selection:Filter:Platform:0", "iOS", "is not a setting. Did you mean Passcode:Schedules:nightly:Selection:Filter:Platforms?", "Schedules:nightly:Selection:Filter:Platform")]
    [InlineData("TicketComments:jira:Secrett", "hunter2hunter2", "is not a setting. Did you mean Passcode:TicketComments:jira:Secret?")]
    [InlineData("TicketComments:jira:Foo", "hunter2hunter2", "is not a setting. Known names are BaseUrl, Kind, Language, Public, Secret, States, User.")]
    [InlineData("Callbacks:SigningKeys", "whsec_hunter2hunter2", "has several values. Number them, Passcode:Callbacks:SigningKeys:0 for the first.")]
    [InlineData("Policy:PersonalDevices", "aprove", "must be one of allow, approve, refuse. Did you mean approve? It is 'aprove'.")]
    [InlineData("Policy:PersonalDevices", "1", "must be one of allow, approve, refuse. It is '1'.")]
    [InlineData("Policy:PersonalDevices", "allow, refuse", "must be one of allow, approve, refuse. Did you mean allow? It is 'allow, refuse'.")]
    [InlineData("Policy:ProtectedGroups:0:Rule", "refues", "must be one of approve, refuse. Did you mean refuse? It is 'refues'.")]
    [InlineData("Policy:ProtectedGroups:0:Rule", "allow", "must be one of approve, refuse. It is 'allow'.")]
    [InlineData("Policy:PersonalDevices", "", "must be one of allow, approve, refuse. It is ''.")]
    [InlineData("Policy:PersonalDevices", " ", "must be one of allow, approve, refuse. It is ' '.")]
    [InlineData("Schedules:nightly:Selection:Filter:Platforms:0", "unknown", "must be one of iOS, iPadOS, ", null)]
    [InlineData("Schedules:nightly:Window:From", "25:00", "must be a time of day such as 22:00. It is '25:00'.")]
    [InlineData("Policy:ReasonRequired", "yes", "must be true or false. It is 'yes'.")]
    [InlineData("Policy:ReasonRequired", "", "must be true or false. It is ''.")]
    [InlineData("Approvals:Deadline", "8", "must be a duration such as 00:30:00, or 1.00:00:00 for a day. It is '8'.")]
    [InlineData("Approvals:Deadline", "24:00:00", "must be a duration such as 00:30:00, or 1.00:00:00 for a day. It is '24:00:00'.")]
    [InlineData("Approvals:Deadline", "8h", "must be a duration such as 00:30:00, or 1.00:00:00 for a day. It is '8h'.")]
    [InlineData("Bulk:FailureRatio", "0,2", "must be a number such as 0.5, with a point. It is '0,2'.")]
    [InlineData("Bulk:FailureRatio", "NaN", "must be a number such as 0.5, with a point. It is 'NaN'.")]
    [InlineData("Policy:PersonalDevices", null, "must be one of allow, approve, refuse. It is null.")]
    [InlineData("Policy:ReasonRequired", null, "must be true or false. It is null.")]
    [InlineData("TicketComments:jira:Kind", "serviceDesk", "must be one of ", null)]
    [InlineData("Bulk:MaxTargets", "10 000", "must be a whole number. It is '10 000'.")]
    [InlineData("Policy:RequesterLimits:PerHour", "many", "must be a whole number. It is 'many'.")]
    public void What_is_wrong_is_named_with_its_value_and_the_nearest_right_name(string setting, string? value, string said, string? named = "")
    {
        var failure = Assert.Single(Failures(setting, value));

        Assert.StartsWith($"Passcode:{(named is { Length: > 0 } ? named : setting)}: {said}", failure, StringComparison.Ordinal);
        Assert.True(named is null || failure.EndsWith(said, StringComparison.Ordinal), failure);
        Assert.DoesNotContain("hunter2", failure, StringComparison.Ordinal);
    }

    // Values of the right type that cannot be.
    [Theory]
    [InlineData("Approvals:Deadline", "00:00:01", "It is '00:00:01'.")]
    [InlineData("Policy:RequesterLimits:PerDay", "501", "It is '501'.")]
    [InlineData("Policy:ProtectedGroups:0:GroupId", "not an id", "It is 'not an id'.")]
    [InlineData("Eligibility:Edition", "2018", "It is '2018'.")]
    [InlineData("Schedules:nightly:TimeZone", "Europe/Stokholm", "It is 'Europe/Stokholm'.")]
    [InlineData("TicketComments:jira:BaseUrl", "http://agent:hunter2@helpdesk.example/\nx", "It is 'http://…@helpdesk.example/ x'.")]
    public void An_impossible_value_is_shown(string setting, string value, string shown)
    {
        var failures = Failures(setting, value);

        Assert.EndsWith(shown, failures.Single(failure => failure.StartsWith($"Passcode:{setting}: ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", string.Join('\n', failures), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_that_cannot_be_is_not_shown() =>
        Assert.DoesNotContain("hunter2", string.Join('\n', Failures("Callbacks:SigningKeys:0", "hunter2")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Policy:reasonrequired", "TRUE")]
    [InlineData("Policy:PersonalDevices", "Refuse")]
    [InlineData("Policy:RequesterLimits:PerHour", "")]
    [InlineData("Eligibility:StaleAfter", "")]
    [InlineData("Polling:LateFor", "0")]
    [InlineData("Approvals:Deadline", "08:00")]
    [InlineData("Approvals:Deadline", "1.00:00:00")]
    public void A_right_setting_is_taken(string setting, string value) => Assert.Empty(Failures(setting, value));

    [Fact]
    public void A_section_that_nothing_reads_is_refused_at_start()
    {
        Assert.Equal(
            ["Passcode:Polcy: is not a setting. Did you mean Passcode:Policy?"],
            Failures("Polcy:ProtectedGroups:0:Rule", "refuse"));
        Assert.StartsWith("Passcode:Zzz: is not a setting. Known names are Approvals, Audit, ", Assert.Single(Failures("Zzz:X", "y")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Polcy", "Policy")]
    [InlineData("ploicy", "Policy")]
    [InlineData("Group", "GroupId")]
    [InlineData("hmac", null)]
    [InlineData("", null)]
    [InlineData("Deadline", "Deadlines")]
    public void The_nearest_name_is_one_slip_in_three_letters_away(string misspelled, string? nearest) =>
        Assert.Equal(nearest, NearestName.Find(misspelled, ["Policy", "Polling", "GroupId", "Deadlines"]));

    [Theory]
    [InlineData("Passcodes:Policy:PersonalDevices", "Passcodes: is not read. Did you mean Passcode?")]
    [InlineData("Passcodde:Policy:PersonalDevices", "Passcodde: is not read. Did you mean Passcode?")]
    [InlineData("PasscodePolicy:PersonalDevices", "PasscodePolicy: is not read. Did you mean Passcode:Policy?")]
    [InlineData("Policy:PersonalDevices", "Policy:PersonalDevices: is not read. Did you mean Passcode:Policy:PersonalDevices?")]
    [InlineData("policy:ProtectedGroups:0:Rule", "policy:ProtectedGroups: is not read. Did you mean Passcode:Policy:ProtectedGroups?")]
    [InlineData("Schedules:nightly:Cron", "Schedules:nightly:Cron: is not read. Did you mean Passcode:Schedules:nightly:Cron?")]
    public void A_setting_outside_of_the_root_is_named(string setting, string said) => Assert.Equal([said], FailuresOf((setting, "refuse")));

    [Theory]
    [InlineData("Policy:Something", "of another program")]
    [InlineData("PasscodeManager:Policy", "of another program")]
    public void A_setting_of_another_program_is_left_alone(string setting, string value) => Assert.Empty(FailuresOf((setting, value)));

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_and_once() => Assert.Equal(
        [
            "Passcode:Bulk:MaxTargets: must be a whole number. It is 'many'.",
            "Passcode:Policy:PersonalDevices: must be one of allow, approve, refuse. Did you mean approve? It is 'aprove'.",
            "Passcode:Policy:ProtectedGroups:0:Rul: is not a setting. Did you mean Passcode:Policy:ProtectedGroups:0:Rule? It is 'refuse'.",
            "Passcode:Policy:RequesterLimits:PerDay: must be from 1 to 500. It is '501'.",
            "Passcode:Schedules:nightly:TimeZone: ",
        ],
        FailuresOf(
            ("Passcode:Bulk:MaxTargets", "many"),
            ("Passcode:Policy:PersonalDevices", "aprove"),
            ("Passcode:Policy:ProtectedGroups:0:GroupId", "90000000-0000-4000-8000-000000000010"),
            ("Passcode:Policy:ProtectedGroups:0:Name", "Admins"),
            ("Passcode:Policy:ProtectedGroups:0:Rul", "refuse"),
            ("Passcode:Policy:RequesterLimits:PerDay", "501"),
            ("Passcode:Schedules:nightly:Cron", "0 0 2 * * *"),
            ("Passcode:Schedules:nightly:TimeZone", "Europe/Stokholm"),
            ("Passcode:Schedules:nightly:Selection:Category", "Kiosks"))
            .Select(failure => failure.StartsWith("Passcode:Schedules:nightly:TimeZone: ", StringComparison.Ordinal) ? "Passcode:Schedules:nightly:TimeZone: " : failure)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void A_value_behind_a_gap_is_named_by_its_own_number() => Assert.Equal(
        [
            "Passcode:Policy:ProtectedGroups:2:GroupId: must be the object ID of an Entra group. It is 'x'.",
            "Passcode:Policy:ProtectedGroups:2:Name: must have 1 to 100 characters; it appears in timelines and in the audit log.",
        ],
        FailuresOf(
            ("Passcode:Policy:ProtectedGroups:0:GroupId", "90000000-0000-4000-8000-000000000010"),
            ("Passcode:Policy:ProtectedGroups:0:Name", "Admins"),
            ("Passcode:Policy:ProtectedGroups:0:Rule", "refuse"),
            ("Passcode:Policy:ProtectedGroups:2:GroupId", "x"),
            ("Passcode:Policy:ProtectedGroups:2:Rule", "refuse")));

    private static List<string> Failures(string setting, string? value) => FailuresOf(($"Passcode:{setting}", value));

    private static List<string> FailuresOf(params (string Setting, string? Value)[] settings)
    {
        var world = new World();
        foreach (var (setting, value) in settings)
        {
            world.Settings[setting] = value;
        }

        try
        {
            world.Process().GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return [.. invalid.Failures];
        }
        catch (AggregateException invalid)
        {
            return [.. invalid.InnerExceptions.Cast<OptionsValidationException>().SelectMany(each => each.Failures)];
        }
    }
}
