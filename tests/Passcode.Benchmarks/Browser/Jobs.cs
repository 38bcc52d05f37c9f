using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Passcode.GraphSimulator.Tenant;
using Passcode.Testing.Browser;
using static Microsoft.Playwright.Assertions;

namespace Passcode.Benchmarks.Browser;

/// <summary>Ten jobs of agents, approvers and operators, each done in the browser from the first view on.</summary>
internal sealed class Jobs(ConsoleDriver console)
{
    private const string Ticket = "INC0010023";
    private const string Reason = "user forgot it";

    private readonly List<JobFigures> _done = [];

    public static async Task<IReadOnlyList<JobFigures>> Run(ConsoleDriver console)
    {
        var jobs = new Jobs(console);
        await jobs.ResetBySerialNumber();
        await jobs.ResetByFirstName();
        await jobs.SeeLastReset();
        await jobs.CopyOutcome();
        await jobs.ReadTemporaryPasscode();
        await jobs.Approve();
        await jobs.ResetGroup();
        await jobs.SaveFailedResets();
        await jobs.SeeResetsOfDevice();
        await jobs.SeeWhatHoldsCommands();
        return jobs._done;
    }

    private Task ResetBySerialNumber() => AsAgent("reset the device with a serial number, with ticket and reason", async (agent, hands) =>
    {
        await hands.Type(SampleTenant.IPhone.SerialNumber);
        await hands.Press("Enter");
        await Request(agent, hands);
    });

    private Task ResetByFirstName() => AsAgent("reset a device of somebody whose first name is known", async (agent, hands) =>
    {
        await hands.Type("vera");
        await Expect(agent.Page.Locator(".found button").First).ToContainTextAsync("VERA");
        await hands.Press("ArrowDown");
        await hands.Press("Enter");
        await Request(agent, hands);
    });

    private async Task SeeLastReset()
    {
        await Reset(SampleTenant.IPad);
        await AsAgent("see whether my last reset has succeeded", async (agent, _) =>
            await Expect(Mine(agent, "ADA-IPAD")).ToContainTextAsync("Completed"));
    }

    private async Task CopyOutcome()
    {
        await Reset(SampleTenant.IPad);
        await AsAgent("copy the outcome for the ticket", async (agent, hands) =>
        {
            await hands.Click(Mine(agent, "ADA-IPAD").GetByRole(AriaRole.Link));
            await hands.Click(agent.Button("Copy for the ticket"));
            await Poll.Until(() => agent.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), copied => copied.Contains("ADA-IPAD: Completed", StringComparison.Ordinal));
        });
    }

    private async Task ReadTemporaryPasscode()
    {
        await Reset(SampleTenant.WorkProfile);
        await AsAgent("read a temporary passcode, with a reason", async (agent, hands) =>
        {
            await hands.Click(Mine(agent, "BEN-ANDROID-14").GetByRole(AriaRole.Link));
            await hands.Click(agent.Button("Show the temporary passcode"));
            await Expect(agent.Field("Why do you need it?")).ToBeFocusedAsync();
            await hands.Type("reading it out on the phone");
            await hands.Press("Enter");
            await Expect(agent.Page.GetByLabel("Temporary passcode", new() { Exact = true })).ToBeVisibleAsync();
        });
    }

    private async Task Approve()
    {
        await console.Host.As(console.Host.Tokens[0]).Submit(ResetSubmission.For(SampleTenant.ProtectedIPhone.Id) with { RequestedBy = "" });
        await using var ben = await console.Ben();
        await Do("approve what waits, when approvals are one's only job", ben, async hands =>
        {
            await hands.Click(ben.Button("Approve").First);
            await hands.Click(ben.Dialog.GetByRole(AriaRole.Button, new() { Name = "Approve" }));
            await Expect(ben.Dialog).ToHaveCountAsync(0);
        });
    }

    private Task ResetGroup() => AsAgent("check the devices of a group, then reset them", async (agent, hands) =>
    {
        await hands.Click(agent.Link("Bulk runs"));
        await hands.Click(agent.Link("New bulk run"));
        await hands.Click(agent.Field("Group"));
        await hands.Type("executives");
        await hands.Click(agent.Page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex("member") }).First);
        await hands.Click(agent.Field("Reason"));
        await hands.Type(Reason);
        await hands.Click(agent.Button("Start the dry run"));
        await Expect(agent.Page.GetByText("The dry run is complete. No command was sent.")).ToBeVisibleAsync();
        await hands.Click(agent.Button("Run for real"));
        await Expect(agent.Page.GetByText("The dry run is complete. No command was sent.")).ToHaveCountAsync(0);
    });

    private async Task SaveFailedResets()
    {
        await Reset(SampleTenant.WrongUnlockToken);
        await AsAgent("save the failed resets of a day as a file", async (agent, hands) =>
        {
            await hands.Click(agent.Link("Resets"));
            await hands.Click(agent.Field("State"));
            await hands.Type("Failed");
            await hands.Press("Enter");
            await Expect(agent.Field("State")).ToHaveValueAsync("failed");
            await Date(agent, hands, "From day (UTC)");
            await Date(agent, hands, "To day (UTC)");
            await Expect(agent.Page.Locator(".list tbody tr").First).ToContainTextAsync("ADA-IPHONE-BADTOKEN");
            await agent.Page.RunAndWaitForDownloadAsync(() => hands.Click(agent.Button("Download as CSV")));
        });
    }

    private async Task SeeResetsOfDevice()
    {
        await Reset(SampleTenant.IPad);
        await AsAgent("see the resets of a device", async (agent, hands) =>
        {
            await hands.Type(SampleTenant.IPad.SerialNumber);
            await hands.Press("Enter");
            await Expect(agent.Dialog.Locator(".lines li").First).ToContainTextAsync("Completed");
        });
    }

    private async Task SeeWhatHoldsCommands()
    {
        await console.SetEmergencyStop(true, "wrong group");
        await AsAgent("see that commands are held, by whom and why", async (agent, _) =>
        {
            await Expect(agent.Page.Locator(".stop")).ToContainTextAsync("local-key");
            await Expect(agent.Page.Locator(".stop")).ToContainTextAsync("wrong group");
        });
        await console.SetEmergencyStop(false, "sorted out");
    }

    private async Task AsAgent(string job, Func<Person, Hands, Task> work)
    {
        await using var agent = await console.Agent();
        await Do(job, agent, hands => work(agent, hands));
    }

    // The stopwatch begins when the first view is shown, or with the search in focus where there is one.
    private async Task Do(string job, Person person, Func<Hands, Task> work)
    {
        var hands = new Hands(person.Page);
        await person.Open("/");
        if (await person.Page.GetByRole(AriaRole.Searchbox).CountAsync() > 0)
        {
            await Expect(person.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        }

        var watch = Stopwatch.StartNew();
        await work(hands);
        _done.Add(new JobFigures(job, hands.Clicks, hands.Keys, hands.ModelSeconds, Math.Round(watch.Elapsed.TotalSeconds, 1)));
    }

    // From the panel of a device, whose first field has the focus.
    private static async Task Request(Person agent, Hands hands)
    {
        await Expect(agent.Field("Ticket")).ToBeFocusedAsync();
        await hands.Type(Ticket);
        await hands.Press("Tab");
        await hands.Type(Reason);
        await hands.Press("Enter");
        await Expect(agent.Heading).ToContainTextAsync("Reset of");
    }

    private static async Task Date(Person agent, Hands hands, string field)
    {
        await hands.Click(agent.Field(field));
        await hands.Type(DateTime.UtcNow.ToString("MMddyyyy", CultureInfo.InvariantCulture));
        await Expect(agent.Field(field)).ToHaveValueAsync(DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static ILocator Mine(Person agent, string device) => agent.Page.Locator(".lines li").Filter(new() { HasText = device }).First;

    private Task<ResetView> Reset(KnownDevice device) => console.Host.Api.SubmitAndWait(ResetSubmission.For(device.Id));
}

/// <summary>What one job takes.</summary>
/// <param name="Job">The job.</param>
/// <param name="Clicks">Its clicks.</param>
/// <param name="Keys">Its keys, without those that type text.</param>
/// <param name="ModelSeconds">What the keystroke-level model estimates for both.</param>
/// <param name="DrivenSeconds">By the stopwatch, driven by a program: the waiting, and a little for the driving.</param>
internal sealed record JobFigures(string Job, int Clicks, int Keys, double ModelSeconds, double DrivenSeconds);
