namespace Passcode.Console.Tests.Views;

[Collection(ConsoleTests.Name)]
public sealed class ApiReferenceTests(ConsoleFixture fixture)
{
    [Fact]
    public async Task The_page_of_the_API_reads_within_its_policy_and_asks_no_other_host()
    {
        await using var visitor = await fixture.Visitor();
        var (errors, others) = (new List<string>(), new List<string>());
        visitor.Page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : []);
        visitor.Page.Request += (_, request) => others.AddRange(request.Url.StartsWith(fixture.Host.Address.AbsoluteUri, StringComparison.Ordinal) || request.Url.StartsWith("data:", StringComparison.Ordinal) ? [] : [request.Url]);

        await visitor.Open("/api/docs/");

        await Expect(visitor.Page.GetByText("Request a reset").First).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("Test Request")).ToHaveCountAsync(0);
        Assert.Empty(errors);
        Assert.Empty(others);
    }
}
