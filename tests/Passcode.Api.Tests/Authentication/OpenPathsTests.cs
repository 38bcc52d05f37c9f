using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Passcode.Api.Tests.Authentication;

/// <summary>App Service authentication lets through what needs no token: the anonymous routes of the API, and the views of the console, which a browser opens by
/// address and on reload.</summary>
public sealed partial class OpenPathsTests
{
    private static readonly string[] OpenPaths =
        [.. Quoted().Matches(List().Match(Repository.Read("infra/auth.bicep")).Groups[1].Value).Select(match => match.Groups[1].Value)];

    private static readonly string[] ConsoleRoutes =
        ["/", "/assets/x.js", .. View().Matches(Repository.Read("src/Passcode.Console/src/shell/App.tsx")).Select(match => Parameter().Replace(match.Groups[1].Value, "x"))];

    [Fact]
    public async Task Every_view_of_the_console_and_every_anonymous_route_is_open_and_no_path_is_open_for_nothing()
    {
        var anonymous = await Addresses(isAnonymous: true);
        Assert.True(ConsoleRoutes.Length > 10 && anonymous.Count > 10);

        Assert.Each(ConsoleRoutes.Concat(anonymous), address => Assert.True(IsOpen(address), $"infra/auth.bicep does not let {address} through."));
        Assert.Each(OpenPaths, path => Assert.True(ConsoleRoutes.Concat(anonymous).Any(address => Matches(path, address)), $"Nothing is at {path}."));
    }

    // A path ends in * or is exact, so these two cannot be told from those beside them. The app checks their tokens, as everywhere.
    [Fact]
    public async Task No_other_route_of_a_role_is_open() =>
        Assert.Equal(["/api/health/doctor", "/api/subscriptions/x/remove"], (await Addresses(isAnonymous: false)).Where(IsOpen).Order(StringComparer.Ordinal));

    private static bool IsOpen(string address) => OpenPaths.Any(path => Matches(path, address));

    private static bool Matches(string path, string address) =>
        path.EndsWith("/*", StringComparison.Ordinal) ? address.StartsWith(path[..^1], StringComparison.Ordinal) : address == path;

    private static async Task<List<string>> Addresses(bool isAnonymous)
    {
        await using var host = await ApiHost.Start();
        return [.. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null == isAnonymous)
            .SelectMany(route => (string[])[Filled(route.RoutePattern.RawText!, ""), Filled(route.RoutePattern.RawText!, "x")])
            .Distinct()];
    }

    // An optional part can be absent, with the slash before it.
    private static string Filled(string route, string optional) =>
        RouteParameter().Replace(OptionalParameter().Replace(route, optional.Length == 0 ? "" : "/" + optional), "x");

    [GeneratedRegex(@"^param openPaths string\[\] = \[(.*?)^\]", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex List();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("\\[\"(/[^\"]*)\", lazy\\(")]
    private static partial Regex View();

    [GeneratedRegex(":[a-z]+")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"/\{\w+\?\}")]
    private static partial Regex OptionalParameter();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex RouteParameter();
}
