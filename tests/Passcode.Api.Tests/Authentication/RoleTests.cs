using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Api.Authentication;

namespace Passcode.Api.Tests.Authentication;

public sealed class RoleTests
{
    private static readonly string[] Open =
        [
            "/api/operations/{token}", "/api/subscriptions/{key}", "/api/helpdesk/{source}", "/api/health/live", "/api/health/ready",
            "/api/openapi.json", "/api/docs/{documentName?}", "/api/docs/scalar.js", "/api/docs/scalar.aspnetcore.js", "/api/docs/favicon.svg", "/api/console/settings",
        ];

    [Fact]
    public async Task Every_route_needs_a_role_or_is_open_on_purpose()
    {
        await using var host = await ApiHost.Start();
        var routes = Routes(host);

        Assert.Each(routes, route =>
        {
            var isOpen = route.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            Assert.Equal(Open.Contains(route.RoutePattern.RawText), isOpen);
            Assert.True(isOpen || Roles.All.Contains(route.Metadata.GetMetadata<IAuthorizeData>()?.Policy), route.DisplayName);
        });
    }

    [Fact]
    public async Task Every_route_is_closed_without_credentials_and_with_every_other_role()
    {
        await using var host = await ApiHost.Start(configure: TestCallers.Add);
        foreach (var route in Routes(host).Where(route => !Open.Contains(route.RoutePattern.RawText)))
        {
            var path = route.RoutePattern.RawText!.Replace("{id}", "00000000000000000000000000000000", StringComparison.Ordinal);
            var method = HttpMethod.Parse(route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Single());
            var needed = route.Metadata.GetRequiredMetadata<IAuthorizeData>().Policy!;

            var nobody = await host.Anonymous.Send(method, path);
            var others = await host.Anonymous.Send(method, path, null, TestCallers.As("x", null, [.. Roles.All.Except([needed])]));
            var holder = await host.Anonymous.Send(method, path, null, TestCallers.As("x", null, needed));

            Assert.Equal((401, "unauthenticated"), (nobody.Status, nobody.Code));
            Assert.Equal((403, "missingRole"), (others.Status, others.Code));
            Assert.Contains(needed, others["detail"], StringComparison.Ordinal);
            Assert.DoesNotContain(holder.Status, (int[])[401, 403]);
        }
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("", 401)]
    [InlineData("a-key-for-these-test", 401)]
    [InlineData("A-KEY-FOR-THESE-TESTS", 401)]
    [InlineData("a-key-for-these-tests, a-key-for-these-tests", 401)]
    [InlineData(ApiHost.Key, 200)]
    public async Task The_local_key_opens_and_nothing_else_does(string? key, int status)
    {
        await using var host = await ApiHost.Start();

        var answer = await host.Anonymous.Send(HttpMethod.Get, "/api/resets", null, key is null ? [] : [("X-Api-Key", key)]);

        Assert.Equal(status, answer.Status);
        Assert.True(status == 200 || answer.Header("WWW-Authenticate").StartsWith("ApiKey ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_two_schemes_either_one_opens()
    {
        await using var host = await ApiHost.Start(configure: services =>
        {
            services.AddLocalKeyAuthentication(ApiHost.Key);
            TestCallers.Add(services);
        });

        Assert.Equal(200, (await host.Client.Get("/api/resets")).Status);
        Assert.Equal(200, (await host.Anonymous.Send(HttpMethod.Get, "/api/resets", null, TestCallers.As("x", null, Roles.ResetRead))).Status);
        Assert.Equal(401, (await host.Anonymous.Get("/api/resets")).Status);
    }

    private static List<RouteEndpoint> Routes(ApiHost host) =>
        [.. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
}
