using System.Globalization;
using Xunit.Abstractions;

namespace Passcode.Console.Tests.Views;

[Collection(ConsoleTests.Name)]
public sealed class FirstViewTests(ConsoleFixture fixture, ITestOutputHelper output)
{
    private const int MostBytes = 200_000;

    [Fact]
    public async Task With_an_empty_cache_little_is_loaded_and_it_is_reported_how_fast()
    {
        await using var agent = await fixture.Agent();
        await agent.Open("/");
        await Expect(agent.Page.GetByRole(AriaRole.Searchbox)).ToBeVisibleAsync();
        var bytes = await agent.Page.EvaluateAsync<int>(
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.transferSize, 0)");
        var requests = await agent.Page.EvaluateAsync<int>("performance.getEntriesByType('resource').length + 1");
        var interactive = await agent.Page.EvaluateAsync<double>("performance.getEntriesByName('passcode:interactive')[0].startTime");

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"First view: {bytes} bytes in {requests} requests, interactive after {interactive:0} ms"));
        Assert.Equal(0, await agent.Page.EvaluateAsync<int>("performance.getEntriesByType('resource').filter(entry => /entra|Drawing|DataTable|sv-/.test(entry.name)).length"));
        Assert.InRange(bytes, 1, MostBytes);
    }
}
