using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Passcode.Api.Problems;
using Passcode.Core;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;

namespace Passcode.Api.Tests.OpenApi;

public sealed class DocumentTests : IAsyncLifetime
{
    private ApiHost _host = null!;
    private string _text = null!;
    private OpenApiDocument _document = null!;

    public async Task InitializeAsync()
    {
        _host = await ApiHost.Start();
        _text = (await _host.Anonymous.Get("/api/openapi.json")).Text;
        var read = OpenApiDocument.Parse(_text, OpenApiConstants.Json);
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        _document = read.Document!;
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public void It_is_OpenAPI_3_with_every_reference_resolved()
    {
        Assert.StartsWith("3.", JsonDocument.Parse(_text).RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Each(
            Regex.Matches(_text, "\"#/components/schemas/([^\"]+)\"").Select(match => match.Groups[1].Value),
            name => Assert.Contains(name, _document.Components!.Schemas!.Keys));
    }

    [Fact]
    public void Every_route_is_documented()
    {
        var routes = _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText is { } path && path != "/api/openapi.json" && !path.StartsWith("/api/docs", StringComparison.Ordinal))
            .Select(route => $"{route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Single()} {route.RoutePattern.RawText}");

        var documented = _document.Paths.SelectMany(path => path.Value.Operations!.Select(operation => $"{operation.Key} {path.Key}"));
        Assert.Equal(routes.Order(), documented.Order());
    }

    [Fact]
    public void Every_operation_is_named_and_described_as_connectors_need_it()
    {
        var operations = Operations().ToList();

        Assert.Equal(operations.Count, operations.Select(operation => operation.OperationId).Distinct().Count());
        Assert.Each(operations, operation =>
        {
            Assert.Matches("^([A-Z][a-z]+)+$", operation.OperationId);
            Assert.Matches("^[A-Z][A-Za-z0-9() ]{1,79}$", operation.Summary);
            Assert.EndsWith(".", operation.Description, StringComparison.Ordinal);
            Assert.Each(operation.Responses!.Values, response => Assert.EndsWith(".", response.Description, StringComparison.Ordinal));
        });
        Assert.Each(operations.SelectMany(operation => operation.Parameters ?? []), parameter => Assert.EndsWith(".", parameter.Description, StringComparison.Ordinal));
        Assert.Each(
            operations.SelectMany(operation => operation.Responses!.Values).SelectMany(response => response.Content?.Values ?? []),
            content => Assert.NotNull(content.Schema));
    }

    [Fact]
    public void Every_operation_documents_its_problems_and_its_credentials()
    {
        Assert.Each(Operations().Where(operation => operation.Security is { Count: > 0 }), operation =>
        {
            Assert.Each(["401", "403", "500", "503"], status => Assert.Contains(status, operation.Responses!.Keys));
            Assert.Equal("LocalKey", operation.Security!.Single().Single().Key.Reference.Id);
        });
        Assert.Equal(
            ["AskToDeliver", "DeliverFromHelpdesk", "GetConsoleSettings", "GetLiveness", "GetOperation", "GetReadiness", "RenewSubscription", "Unsubscribe"],
            Operations().Where(operation => operation.Security is not { Count: > 0 }).Select(operation => operation.OperationId!).Order());
        Assert.Equal("X-Api-Key", _document.Components!.SecuritySchemes!["LocalKey"].Name);
    }

    [Fact]
    public void Asynchronous_answers_document_where_and_when_to_poll()
    {
        var headers = _document.Paths["/api/resets"].Operations![HttpMethod.Post].Responses!["202"].Headers!;

        Assert.Equal(["Location", "Operation-Location", "Retry-After"], headers.Keys.Order());
        Assert.Equal(JsonSchemaType.Integer, headers["Retry-After"].Schema!.Type);
    }

    [Fact]
    public void A_list_is_uploaded_as_CSV_and_progress_is_read_as_events()
    {
        Assert.Equal(["text/csv"], _document.Paths["/api/bulk-runs/csv"].Operations![HttpMethod.Post].RequestBody!.Content!.Keys);
        Assert.Equal(["text/csv"], _document.Paths["/api/bulk-runs/{id}/targets.csv"].Operations![HttpMethod.Get].Responses!["200"].Content!.Keys);
        Assert.Equal(["text/event-stream"], _document.Paths["/api/bulk-runs/{id}/progress"].Operations![HttpMethod.Get].Responses!["200"].Content!.Keys);
    }

    [Fact]
    public void Enum_values_are_those_of_the_wire()
    {
        Assert.Equal(Enum.GetValues<ResetStatus>().Select(value => value.ToWireName()), Values("ResetStatus"));
        Assert.Equal(Enum.GetValues<ReasonCode>().Select(value => value.ToWireName()), Values("ReasonCode"));
        Assert.Equal(Enum.GetValues<ProblemCode>().Select(value => value.ToWireName()), Values("ProblemCode"));
        Assert.Equal(["NotStarted", "Running", "Succeeded", "Failed", "Canceled"], Values("OperationStatus"));
    }

    [Fact]
    public void Every_problem_of_a_route_is_documented_on_one()
    {
        var texts = Operations().SelectMany(operation => operation.Responses!.Values).Select(response => response.Description!).ToList();

        Assert.Each(
            Enum.GetValues<ProblemCode>().Where(code => code.Kind().On != ProblemScope.NoRoute),
            code => Assert.Contains(texts, text => text.Contains($"{code.ToWireName()}: {code.Kind().Title}.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Requests_refuse_unknown_fields_and_answers_may_grow()
    {
        var schemas = _document.Components!.Schemas!;

        Assert.Each(["ResetBody", "DeviceBody", "EligibilityBody", "BulkRunBody", "SelectionBody", "FilterBody"], name => Assert.False(schemas[name].AdditionalPropertiesAllowed));
        Assert.Each(["Reset", "Device", "Problem", "ResetList"], name => Assert.True(schemas[name].AdditionalPropertiesAllowed));
        Assert.DoesNotContain("events", schemas["Reset"].Required!);
        Assert.Contains("status", schemas["Reset"].Required!);
    }

    [Fact]
    public void Every_object_and_every_body_has_an_example() => Assert.Multiple(
        () => Assert.Each(_document.Components!.Schemas!.Where(schema => schema.Value.Properties is { Count: > 0 }), schema => Assert.NotEmpty(schema.Value.Examples ?? [])),
        () => Assert.Each(
            Operations().SelectMany(operation => operation.Responses!.Values.Select(response => response.Content).Append(operation.RequestBody?.Content)).SelectMany(content => content?.Values ?? []),
            content => Assert.True(content.Example is not null || content.Examples is { Count: > 0 })));

    [Fact]
    public void Every_tag_has_a_description_and_is_used()
    {
        Assert.Each(_document.Tags!, tag => Assert.EndsWith(".", tag.Description, StringComparison.Ordinal));
        Assert.Equal(_document.Tags!.Select(tag => tag.Name).Order(), Operations().Select(operation => operation.Tags!.Single().Name).Distinct().Order());
    }

    [Fact]
    public async Task Its_address_is_the_public_one_where_one_is_set()
    {
        await using var host = await ApiHost.Start(settings: new() { ["Passcode:Api:PublicUrl"] = "https://passcode.contoso.example" });

        var document = (await host.Anonymous.Get("/api/openapi.json")).Json;

        Assert.Equal("https://passcode.contoso.example", document.GetProperty("servers")[0].GetProperty("url").GetString());
    }

    private IEnumerable<OpenApiOperation> Operations() => _document.Paths.SelectMany(path => path.Value.Operations!.Values);

    private IEnumerable<string> Values(string schema) => _document.Components!.Schemas![schema].Enum!.Select(value => value.GetValue<string>());
}
