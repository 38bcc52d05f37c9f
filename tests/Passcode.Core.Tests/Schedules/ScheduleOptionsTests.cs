using Microsoft.Extensions.Options;
using Passcode.Core.Schedules;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Schedules;

public sealed class ScheduleOptionsTests
{
    private const string Group = "0f3d2b1a-0000-4000-8000-0000000000aa";

    [Theory]
    [InlineData("Cron", "", "Cron")]
    [InlineData("Cron", "30 2 * * *", "Cron")]
    [InlineData("TimeZone", "Europe/Atlantis", "TimeZone")]
    [InlineData("Cap", "0", "Cap")]
    [InlineData("Cap", "10001", "Cap")]
    [InlineData("Window:From", "22:00", "Window")]
    [InlineData("Selection:GroupId", "everybody", "Selection:GroupId")]
    [InlineData("Selection:Category", "Kiosk", "Selection")]
    [InlineData("Selection:IntuneDeviceIds:0", "x", "Selection,Selection:IntuneDeviceIds:0")]
    [InlineData("Selection:Filter:Ownership", "mine", "Selection,Selection:Filter:Ownership")]
    [InlineData("TicketId", "01234567890123456789012345678901234567890123456789012345678901234", "TicketId")]
    public void A_wrong_setting_is_refused_by_the_names_of_schedule_and_setting(string name, string value, string refused)
    {
        var failures = Failures("nightly", (name, value));

        Assert.Equal(refused.Split(',').Select(each => $"Passcode:Schedules:nightly:{each}").Order(), failures.Order());
    }

    [Fact]
    public void A_name_that_no_row_should_have_is_refused() => Assert.Equal(["Passcode:Schedules:every night"], Failures("every night"));

    [Theory]
    [InlineData("Reason", "kiosks")]
    [InlineData("Enabled", "false")]
    [InlineData("Cap", "10000")]
    public void A_right_setting_is_taken(string name, string value) => Assert.Empty(Failures("nightly", (name, value)));

    private static List<string> Failures(string schedule, params (string Name, string Value)[] settings)
    {
        var world = new World();
        foreach (var (name, value) in (IEnumerable<(string, string)>)[("Cron", "0 0 * * * *"), ("Selection:GroupId", Group), .. settings])
        {
            world.Settings[$"Passcode:Schedules:{schedule}:{name}"] = value;
        }

        try
        {
            _ = world.Get<IOptions<SchedulesOptions>>().Value;
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return [.. invalid.Failures.Select(failure => failure.Split(": ")[0])];
        }
    }
}
