using System.Text.Json;

namespace Passcode.Console.Tests.Drivers;

/// <summary>Checks what is shown against WCAG 2.2 AA, as far as axe can tell.</summary>
internal static class Axe
{
    // What is left out are Fluent's guards of the focus: invisible, and they pass the focus on before anybody meets them.
    private const string Rules =
        """
        async () => (await axe.run({ exclude: ['[data-tabster-dummy]'] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
          .map(violation => `${violation.id}: ${violation.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | ')}`)
        """;

    private static readonly Lazy<string> Script = new(() => Repository.Read("src", "Passcode.Console", "node_modules", "axe-core", "axe.min.js"));

    /// <summary>Fails when something is in the way of somebody.</summary>
    public static async Task AssertAccessible(this IPage page, string view)
    {
        await page.EvaluateAsync(Script.Value); // past the page's policy, as a debugger is
        var violations = await page.EvaluateAsync<JsonElement>(Rules);
        Assert.True(violations.GetArrayLength() == 0, $"{view}:\n{string.Join('\n', violations.EnumerateArray().Select(violation => violation.GetString()))}");
    }
}
