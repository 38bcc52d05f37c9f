using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Passcode.Testing.Browser;

/// <summary>A list of resets as the API would return it, page by page: ten thousand real ones would take an hour.</summary>
public sealed class ManyResets
{
    private const int PageSize = 200;

    private readonly string _template;
    private readonly int _count;

    private ManyResets(string template, int count) => (_template, _count) = (template, count);

    /// <summary>Resets like one that the host has run.</summary>
    /// <param name="console">The host.</param>
    /// <param name="count">How many.</param>
    public static async Task<ManyResets> On(ConsoleDriver console, int count)
    {
        var sample = await console.Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.FullyManaged.Id));
        return new((await console.Host.Api.Get($"api/resets/{sample.Id}")).Body, count);
    }

    /// <summary>Answers the requests of a page for resets.</summary>
    public Task Answer(IPage page) =>
        page.RouteAsync("**/api/resets?*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = Page(route.Request.Url) }));

    private string Page(string url)
    {
        var match = Regex.Match(url, "continuation=([0-9]+)");
        var first = match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        var resets = Enumerable.Range(first, PageSize).Select(index =>
        {
            var reset = JsonNode.Parse(_template)!;
            reset["id"] = $"{index:x32}";
            reset["requestedAt"] = DateTimeOffset.UnixEpoch.AddDays(20_000).AddSeconds(-index);
            reset["device"]!["deviceName"] = $"DEVICE-{index:00000}";
            return reset;
        });
        var next = first + PageSize < _count ? $"/api/resets?continuation={first + PageSize}" : null;
        return JsonSerializer.Serialize(new { value = resets, nextLink = next });
    }
}
