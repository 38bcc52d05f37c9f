using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;

namespace Passcode.Api.Tests;

/// <summary>What the documentation and the console list by hand is complete.</summary>
public sealed class DocumentedNamesTests
{
    [Fact]
    public async Task The_page_of_the_API_lists_every_route_with_its_role()
    {
        await using var host = await ApiHost.Start();
        var routes = from route in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                     let role = route.Metadata.GetMetadata<IAuthorizeData>()?.Policy ?? "none"
                     where !route.RoutePattern.RawText!.StartsWith("/api/docs/", StringComparison.Ordinal) // the page of the reference and its scripts
                     from method in route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
                     where method != "OPTIONS"
                     select $"{method} {route.RoutePattern.RawText} {role}";
        var listed = from row in Regex.Matches(Repository.Read("docs", "api.md"), @"^\| (`[A-Z]+ /[^|]+) \| ([^|]+) \|", RegexOptions.Multiline)
                     let role = Regex.Match(row.Groups[2].Value, "^`(.+)`$") is { Success: true } named ? named.Groups[1].Value : "none"
                     from name in Expand(row.Groups[1].Value, '/')
                     select $"{name} {role}";

        Assert.Equal(routes.Order(), listed.Order());
    }

    [Fact]
    public void The_page_of_callbacks_lists_every_event_type() => Assert.Equal(
        ResetEvent.Types.Concat(BulkRunEvent.Types).Order(),
        Regex.Matches(Repository.Read("docs", "callbacks.md"), @"^\| (`passcode\.[^|]+) \|", RegexOptions.Multiline)
            .SelectMany(row => Expand(row.Groups[1].Value, '.')).Order());

    [Fact]
    public void The_console_offers_the_platforms_that_can_be_reset()
    {
        var offered = Regex.Match(Repository.Read("src", "Passcode.Console", "src", "bulkRuns", "FilterChoice.tsx"), @"const platforms: .* = \[(.*)\];").Groups[1].Value;

        Assert.Equal(
            SupportMatrix.Current.Rows.Where(row => row.Effect is not null).SelectMany(row => row.Platforms).Distinct().Order().Select(platform => platform.ToWireName()),
            Regex.Matches(offered, "\"(.+?)\"").Select(name => name.Groups[1].Value));
    }

    // `GET /a/b`, `/c` are the names GET /a/b and GET /a/c.
    private static IEnumerable<string> Expand(string cell, char separator)
    {
        string[] names = [.. Regex.Matches(cell, "`(.+?)`").Select(name => name.Groups[1].Value)];
        return [names[0], .. names[1..].Select(last => names[0][..names[0].LastIndexOf(separator)] + last)];
    }
}
