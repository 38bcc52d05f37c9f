using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Passcode.Api.Tests.Connector;

namespace Passcode.Api.Tests.Console;

/// <summary>
/// The files that are made from the OpenAPI document, with <c>PASSCODE_UPDATE_OPENAPI=1</c>: the copy from which the console's types are made, so that
/// its build needs no running host, and the schemas of the connector.
/// </summary>
public sealed class TypesTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Update = "PASSCODE_UPDATE_OPENAPI";
    private static readonly string[] Copy = ["src", "Passcode.Console", "openapi.json"];
    private static readonly string[] Connector = ["infra", "connector", "apiDefinition.swagger.json"];
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };
    private static readonly JsonSerializerOptions Plain = new(Readable) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_copy_is_the_document_that_is_served()
    {
        var document = await Served();
        document["servers"] = new JsonArray(new JsonObject { ["url"] = "https://passcode.contoso.example" }); // not where this test's host happens to be
        await Compare(Copy, document.ToJsonString(Readable) + "\n", "then npm run check in src/Passcode.Console");
    }

    [Fact]
    public async Task The_connector_has_the_values_and_properties_of_the_document()
    {
        var connector = Definition.OfConnector();
        new ConnectorUpdate(connector, new Definition(await Served())).Apply();

        await Compare(Connector, connector.Root.ToJsonString(Plain) + "\n", "then infra/connector/check.sh");
    }

    private async Task<JsonObject> Served() => JsonNode.Parse((await fixture.Host.Anonymous.Get("/api/openapi.json")).Text)!.AsObject();

    private static async Task Compare(string[] path, string expected, string next)
    {
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            await File.WriteAllTextAsync(Repository.PathOf(path), expected);
        }

        Assert.True(
            expected == Repository.Read(path), $"{string.Join('/', path)} is not what /api/openapi.json says. Run this test with {Update}=1, {next}.");
    }
}
