using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Passcode.Adapters.Graph;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Tests.Graph;

public sealed class GraphErrorTests
{
    private const string Activity = "ce80e7e8-8a96-4c03-898c-d85f9cdf805a";
    private const string Ids = " - Operation ID (for customer support): 00000000-0000-0000-0000-000000000000 - Activity ID: " + Activity
        + " - Url: https://fef.msuc02.manage.microsoft.com/DeviceFE/StatelessDeviceFEService/deviceManagement/managedDevices?api-version=2023-07-04";

    [Theory]
    [InlineData("""{"error":{"code":"Unauthorized","message":"no","innerError":{"code":"Forbidden"}}}""")]
    [InlineData("""{"error":{"code":"UnknownError","message":"{\"code\":\"Forbidden\",\"Message\":\"no\"}"}}""")]
    [InlineData("""{"error":{"code":"UnknownError","message":"{\"Code\":\"Forbidden\",\"Message\":\"no\"}"}}""")]
    [InlineData("""{"error":{"code":"UnknownError","message":"{\"errorcode\":\"Forbidden\",\"Message\":\"no\"}"}}""")]
    public void The_code_inside_of_the_code_is_the_one_that_tells(string body) =>
        Assert.Equal(("Forbidden", "no"), (GraphError.Parse(System.Text.Encoding.UTF8.GetBytes(body)).Code, GraphError.Parse(System.Text.Encoding.UTF8.GetBytes(body)).Message));

    [Theory]
    [InlineData(401, "Forbidden", GraphFault.MissingPermission)]
    [InlineData(403, "Forbidden", GraphFault.MissingPermission)]
    [InlineData(400, "Forbidden", GraphFault.MissingPermission)]
    [InlineData(401, "forbidden", GraphFault.MissingPermission)]
    [InlineData(401, "Unauthorized", GraphFault.Unauthorized)]
    [InlineData(403, "ApprovalRequired", GraphFault.ApprovalRequired)]
    [InlineData(404, "ResourceNotFound", GraphFault.NotFound)]
    [InlineData(400, "BadRequest", GraphFault.Rejected)]
    [InlineData(500, "Forbidden", GraphFault.Unavailable)]
    [InlineData(429, "Forbidden", GraphFault.Throttled)]
    public void Both_levels_of_Intunes_error_are_unwrapped_and_the_inner_code_tells(int status, string code, GraphFault fault)
    {
        var problem = Problem(status, Error("UnknownError", Outer(code, Inner("Access was refused." + Ids))));

        Assert.Equal(fault, problem.Fault);
        Assert.Contains($"{status} {code}: Access was refused. (", problem.Detail, StringComparison.Ordinal);
        Assert.Contains(Activity, problem.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("{", problem.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("manage.microsoft.com", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_of_a_batch_is_unwrapped_too()
    {
        using var body = JsonDocument.Parse(Error("UnknownError", Outer("Forbidden", Inner("An error has occurred" + Ids))));

        var problem = GraphProblems.OfItem(401, GraphError.From(body.RootElement), null, new RequestIds("id"), isCommand: true);

        Assert.Equal(GraphFault.MissingPermission, problem.Fault);
        Assert.Contains("401 Forbidden: An error has occurred (", problem.Detail, StringComparison.Ordinal);
    }

    // Messages in which somebody's JSON is, and what a person reads of them.
    public static TheoryData<string, string?> Messages => new()
    {
        { "Plain words", "Plain words" },
        { "The value {0} of {id} is wrong", "The value {0} of {id} is wrong" },
        { Inner("One level" + Ids), "One level" },
        { Outer("Forbidden", Inner("Two levels" + Ids)), "Two levels" },
        { Outer("A", Outer("B", Inner("Three levels"))), "Three levels" },
        { JsonSerializer.Serialize(Inner("Quoted once more")), "Quoted once more" },
        { "Intune says: " + Inner("Words before"), "Intune says Words before" },
        { Inner("Cut off" + Ids)[..40], null },
        { "Words, then " + Inner("Cut off")[..30], "Words, then" },
        { """{"error":{"code":"BadRequest","message":"As Graph says it"}}""", "As Graph says it" },
        { """{"error":"invalid_request","error_description":"Identity not found"}""", "Identity not found" },
        { """{"ErrorCode":"BadRequest","Message":"","Target":null}""", null },
        { """[{"code":"BadRequest"}]""", null },
        { """{"ErrorCode":"BadRequest"}""", null },
        { "An error has occurred" + Ids, "An error has occurred" },
        { "No operation - Activity ID: " + Activity, "No operation" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void No_text_for_people_has_JSON_in_it(string message, string? words)
    {
        var problem = Problem(400, Error("BadRequest", message));

        Assert.Equal(words, GraphError.Parse(Encoding.UTF8.GetBytes(Error("BadRequest", message))).Message);
        Assert.DoesNotContain("\"", problem.Detail, StringComparison.Ordinal);
        Assert.Contains(words ?? "400 ", problem.Detail, StringComparison.Ordinal);
        Assert.Equal(words ?? "", GraphProblems.Shorten(message));
    }

    [Fact]
    public void However_deep_it_is_nested_it_ends()
    {
        var message = Enumerable.Range(0, 8).Aggregate("words", (inner, _) => Outer("Forbidden", inner));

        Assert.DoesNotContain("{", Problem(401, Error("UnknownError", message)).Detail, StringComparison.Ordinal);
    }

    private static GraphProblem Problem(int status, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://graph.microsoft.com/beta/deviceManagement/managedDevices/1");
        using var response = new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = request };
        return GraphProblems.From(response, Encoding.UTF8.GetBytes(body), new RequestIds("id"), new FakeTimeProvider());
    }

    private static string Error(string code, string message) => JsonSerializer.Serialize(new { error = new { code, message } });

    private static string Outer(string code, string message) =>
        JsonSerializer.Serialize(new { ErrorCode = code, Message = message, Target = (string?)null, Details = (string?)null, InnerError = (string?)null, InstanceAnnotations = Array.Empty<string>() });

    // As Intune writes it: indented, with headers that are JSON a third time.
    private static string Inner(string message) =>
        "{\r\n  \"_version\": 3,\r\n  \"Message\": " + JsonSerializer.Serialize(message)
        + ",\r\n  \"CustomApiErrorPhrase\": \"\",\r\n  \"RetryAfter\": null,\r\n  \"ErrorSourceService\": \"\",\r\n  \"HttpHeaders\": \"{\\\"WWW-Authenticate\\\":\\\"Bearer\\\"}\"\r\n}";
}
