using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;
using Passcode.Api.Authentication;
using Passcode.Core;
using Passcode.Core.Resets;
using Passcode.Functions.Hosting;
using Passcode.Functions.Orchestration;

namespace Passcode.Functions.Tests.Hosting;

public sealed class HostTests
{
    private static readonly Type[] Classes = [typeof(HttpFunction), typeof(StartCallbackDelivery), typeof(Timers)];

    private static readonly Type[] Activities = [.. typeof(PasscodeTasks).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(ITaskActivity).IsAssignableFrom(type))];

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Passcode:Storage:ConnectionString"] = "UseDevelopmentStorage=true",
        ["Passcode:Graph:BaseUrl"] = "http://localhost:1",
        ["Passcode:Graph:Credential"] = "none",
        ["Passcode:Records:SigningKeys:0"] = "mB3f3uQv0cV6V1mVxgkB3nqGm0m8wq8J5rJ1Q0b2l3s=",
        ["Passcode:Auth:OperationKeys:0"] = "8J5rJ1Q0b2l3vQ6yq0mJcVb6V1mVxgkB3nqGm0m8wq8=",
        ["Passcode:Auth:TenantId"] = "11111111-1111-1111-1111-111111111111",
        ["Passcode:Auth:ClientId"] = "22222222-2222-2222-2222-222222222222",
    };

    // A class-based activity cannot have a client in Functions, so all of them must work from a container without one.
    [Fact]
    public async Task Every_activity_is_made_in_a_scope_without_a_client()
    {
        await using var app = Build();
        var registry = new DurableTaskRegistry();
        registry.AddPasscodeTasks();
        await using var scope = app.Services.CreateAsyncScope();

        Assert.NotEmpty(Activities);
        Assert.Each(Activities, type => Assert.NotNull(ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, type)));
        Assert.Throws<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<DurableTaskClient>());
    }

    [Fact]
    public async Task Values_are_written_as_the_orchestrations_expect_them()
    {
        await using var app = Build();
        var serializer = app.Services.GetRequiredService<IOptions<WorkerOptions>>().Value.Serializer!;

        Assert.Equal("\"pollDeviceActionState\"", (await serializer.SerializeAsync(ResetPhase.PollDeviceActionState, typeof(ResetPhase), default)).ToString());
    }

    [Fact]
    public async Task The_container_makes_every_class_that_has_functions()
    {
        await using var app = Build();

        Assert.Each(Classes, type => Assert.NotNull(type.IsAbstract ? type : ActivatorUtilities.CreateInstance(app.Services, type)));
    }

    [Fact]
    public async Task A_request_reaches_the_API_whatever_the_workers_own_routing_found()
    {
        await using var app = Build();
        var function = new HttpFunction(app.Services.GetRequiredService<ApiPipeline>());
        DurableTaskClient? bound = null;

        var response = await Get(app, "/api/health/live", http =>
        {
            http.Request.RouteValues["path"] = "api/health/live";
            http.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(), "the worker's"));
            var answer = function.Run(http.Request, new Mock<DurableTaskClient>("hub").Object);
            bound = http.RequestServices.GetRequiredService<DurableTaskClient>();
            return answer;
        });

        Assert.Equal(200, response.StatusCode);
        Assert.NotNull(bound);
    }

    [Fact]
    public async Task A_request_without_a_token_is_not_let_in()
    {
        await using var app = Build();

        var response = await Get(app, "/api/resets");

        Assert.Equal(401, response.StatusCode);
        Assert.StartsWith("Bearer", response.Headers.WWWAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_tenant_it_does_not_start()
    {
        await using var app = Build(new() { ["Passcode:Auth:TenantId"] = null });

        var invalid = Assert.Throws<OptionsValidationException>(() => app.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(invalid.Failures, failure => failure.StartsWith("Passcode:Auth:TenantId", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Development", "WEBSITE_INSTANCE_ID")]
    [InlineData("Development", "WEBSITE_SITE_NAME")]
    [InlineData("Development", "WEBSITE_POD_NAME")]
    [InlineData("Development", "WEBSITE_OWNER_NAME")]
    [InlineData("Development", "website_sku")]
    [InlineData("Development", "CONTAINER_NAME")]
    [InlineData("Development", "CONTAINER_APP_NAME")]
    [InlineData("Development", "LEGION_SERVICE_HOST")]
    [InlineData("Development", "MANAGED_ENVIRONMENT")]
    [InlineData("Development", "IDENTITY_ENDPOINT")]
    [InlineData("Development", "MSI_ENDPOINT")]
    [InlineData("Development", "KUBERNETES_SERVICE_HOST")]
    public void A_local_key_keeps_a_deployment_from_starting(string environment, string sign = "none")
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Build(new() { ["Passcode:Auth:LocalKey"] = "a-key-for-these-tests", [sign] = "set" }, environment));

        Assert.Contains("Passcode:Auth:LocalKey", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Passcode:Auth:OperationKeys:0", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")]
    [InlineData("Passcode:Auth:OperationKeys:1", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")]
    [InlineData("Passcode:Records:SigningKeys:0", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")]
    [InlineData("Passcode:Callbacks:SigningKeys:0", "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")]
    public async Task A_public_key_of_the_sample_keeps_a_deployment_from_starting(string setting, string value)
    {
        var settings = new Dictionary<string, string?> { [setting] = value };

        Assert.Contains(setting, Assert.Throws<InvalidOperationException>(() => Build(settings)).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, Assert.Throws<InvalidOperationException>(() => Build(settings)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Build(new(settings) { ["WEBSITE_SITE_NAME"] = "set" }, Environments.Development));
        await using var developers = Build(settings, Environments.Development);
    }

    [Fact]
    public async Task A_local_key_replaces_Entra_ID_on_a_developers_machine()
    {
        await using var app = Build(
            new() { ["Passcode:Auth:LocalKey"] = "a-key-for-these-tests", ["Passcode:Auth:TenantId"] = null, ["WEBSITE_HOSTNAME"] = "localhost:7071" }, Environments.Development);

        Assert.Equal(401, (await Get(app, "/api/resets", key: "another-key-for-them")).StatusCode);
        Assert.Equal(404, (await Get(app, "/api/resets/00000000000000000000000000000000/none", key: "a-key-for-these-tests")).StatusCode);
        Assert.Equal(400, (await Get(app, "/api/devices", key: "a-key-for-these-tests")).StatusCode);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("Authorization=None;ClientId=1", false)]
    [InlineData("Authorization=AAD", true)]
    [InlineData("ClientId=22222222-2222-2222-2222-222222222222;Authorization=AAD", true)]
    public void Telemetry_is_sent_by_the_identity_that_the_host_uses(string? authentication, bool hasCredential) =>
        Assert.Equal(hasCredential, FunctionsTelemetry.Credential(authentication) is not null);

    private static WebApplication Build(Dictionary<string, string?>? settings = null, string environment = "Production")
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseKestrelCore();
        builder.Configuration.AddInMemoryCollection(Settings).AddInMemoryCollection(settings ?? []);
        builder.Services.AddLogging().AddPasscodeFunctions(builder.Configuration, builder.Environment);
        return builder.Build();
    }

    private static async Task<HttpResponse> Get(WebApplication app, string path, Func<HttpContext, Task>? enter = null, string? key = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Method = "GET";
        http.Request.Path = path;
        http.Request.Headers[LocalKeyOptions.Header] = key;
        http.Response.Body = new MemoryStream();
        await (enter ?? app.Services.GetRequiredService<ApiPipeline>().Answer)(http);
        return http.Response;
    }
}
