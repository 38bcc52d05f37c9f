using System.Text.Json;
using System.Text.Json.Nodes;

namespace Passcode.Api.Tests.Console;

/// <summary>The console's types are made from a copy of the document, so that its build needs no running host.</summary>
public sealed class TypesTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Update = "PASSCODE_UPDATE_OPENAPI";
    private static readonly string[] Copy = ["src", "Passcode.Console", "openapi.json"];
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public async Task The_copy_is_the_document_that_is_served()
    {
        var document = JsonNode.Parse((await fixture.Host.Anonymous.Get("/api/openapi.json")).Text)!.AsObject();
        document.Remove("servers"); // where this test's host happens to be
        var served = document.ToJsonString(Readable) + "\n";
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            await File.WriteAllTextAsync(Repository.PathOf(Copy), served);
        }

        Assert.True(
            served == Repository.Read(Copy),
            $"{string.Join('/', Copy)} is not what /api/openapi.json is. Run this test with {Update}=1, then npm run check in src/Passcode.Console.");
    }
}
