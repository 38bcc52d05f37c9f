using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Passcode.Api.Helpdesk.Sources;
using Passcode.Core;

namespace Passcode.Api.Tests.Helpdesk;

/// <summary>What <c>docs/helpdesk.md</c> tells an admin to paste.</summary>
public sealed class DocumentedStepsTests
{
    public static TheoryData<string, string> Templates()
    {
        var templates = new TheoryData<string, string> { { "Jira", "jira-automation" } };
        foreach (var helpdesk in SampleHelpdesk.All.Where(helpdesk => helpdesk.Heading is not null))
        {
            templates.Add(helpdesk.Heading!, helpdesk.Source);
        }

        return templates;
    }

    [Fact]
    public void Every_preset_and_scheme_is_on_the_page()
    {
        var page = Repository.Read("docs", "helpdesk.md");

        Assert.Each(SourcePresets.Names, preset => Assert.Contains($"`{preset}`", page, StringComparison.Ordinal));
        Assert.Each(Enum.GetValues<VerificationScheme>(), scheme => Assert.Contains($"`{scheme.ToWireName()}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_preset_has_a_sample() =>
        Assert.Equal(SourcePresets.Names.Order(), SampleHelpdesk.All.Select(helpdesk => helpdesk.Source).Where(SourcePresets.Has).Order());

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task A_body_maps_once_its_placeholders_are_filled_in(string heading, string source)
    {
        await using var host = await HelpdeskHost.Start(new()
        {
            ["Sources:jira-automation:Preset"] = "jira",
            ["Sources:jira-automation:Scheme"] = "basic",
            ["Sources:jira-automation:Secrets"] = Sender.Secret,
        });
        var body = Regex.Replace(
            Blocks(heading).First(block => block.Contains("{{", StringComparison.Ordinal)),
            "{{(.+?)}}",
            placeholder => placeholder.Groups[1].Value.Contains("email", StringComparison.Ordinal) ? "adele.vance@contoso.example" : "42");

        var reset = await host.Reset(Sender.Send(source, host.Now, body));

        Assert.Equal(("42", "adele.vance@contoso.example", "42"), (reset.Request.TicketId, reset.Request.RequestedBy, reset.Request.Device.Value));
        Assert.Equal(source, reset.Request.Source);
    }

    [Theory]
    [InlineData("Jira")]
    [InlineData("Any other")]
    public async Task Settings_are_taken(string heading)
    {
        var blocks = Blocks(heading).Where(block => block.StartsWith('"')).ToList();
        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
        {
            var json = block.StartsWith("\"Passcode\"", StringComparison.Ordinal) ? "{" + block + "}"
                : "{\"Passcode\":{\"Helpdesk\":{\"Sources\":{" + block + "}}}}";
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json.Replace("…", Sender.Secret, StringComparison.Ordinal)));
            var settings = new ConfigurationBuilder().AddJsonStream(stream).Build().AsEnumerable().Where(setting => setting.Value is not null);

            await using var host = await HelpdeskHost.Start(
                settings.ToDictionary(setting => setting.Key["Passcode:Helpdesk:".Length..], setting => setting.Value));

            Assert.Equal(202, (await host.Deliver(Sender.Send("zendesk", host.Now))).Status);
        }
    }

    private static IEnumerable<string> Blocks(string heading)
    {
        var page = Repository.Read("docs", "helpdesk.md");
        var section = page[page.IndexOf($"\n## {heading}", StringComparison.Ordinal)..];
        section = section[..(section.IndexOf("\n## ", 1, StringComparison.Ordinal) is > 0 and var end ? end : section.Length)];
        return Regex.Matches(section, "```json\n(.+?)\n```", RegexOptions.Singleline).Select(block => block.Groups[1].Value);
    }
}
