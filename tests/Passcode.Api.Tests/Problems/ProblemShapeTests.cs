using System.Text.Json;
using Passcode.Api.Problems;
using Passcode.Core;

namespace Passcode.Api.Tests.Problems;

public sealed class ProblemShapeTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private readonly ApiHost _host = fixture.Host;

    public static TheoryData<string, string, bool, int, ProblemCode> Problems => new()
    {
        { "GET", "/nothing", false, 404, ProblemCode.RouteNotFound },
        { "GET", "/api/nothing?x=y", false, 404, ProblemCode.RouteNotFound },
        { "GET", "/api/nothing", true, 404, ProblemCode.RouteNotFound },
        { "DELETE", "/api/resets", false, 405, ProblemCode.MethodNotAllowed },
        { "PUT", "/api/resets", true, 405, ProblemCode.MethodNotAllowed },
        { "GET", "/api/resets", false, 401, ProblemCode.Unauthenticated },
        { "POST", "/api/resets", true, 400, ProblemCode.UnreadableRequest },
        { "GET", "/api/resets?top=x", true, 400, ProblemCode.InvalidRequest },
        { "GET", "/api/resets/x%20y", true, 404, ProblemCode.ResetNotFound },
        { "GET", "/api/operations/x", false, 404, ProblemCode.OperationNotFound },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task Every_problem_is_one_by_RFC_9457(string method, string path, bool hasKey, int status, ProblemCode code)
    {
        var answer = await (hasKey ? _host.Client : _host.Anonymous).Send(HttpMethod.Parse(method), path);

        Assert.Equal((status, code.ToWireName()), (answer.Status, answer.Code));
        AssertProblem(answer, path);
    }

    [Fact]
    public async Task A_wrong_method_is_told_the_right_ones()
    {
        var answer = await _host.Client.Send(HttpMethod.Delete, "/api/resets");

        Assert.Equal("GET, POST", answer.Header("Allow"));
        Assert.Contains("GET, POST", answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_has_a_status_and_a_title_of_its_own()
    {
        var kinds = Enum.GetValues<ProblemCode>().Select(ProblemKinds.Kind).ToList();

        Assert.Each(kinds, kind => Assert.InRange(kind.Status, 400, 503));
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.Title).Distinct().Count());
    }

    [Fact]
    public async Task Every_answer_is_kept_by_nobody_and_framed_by_nobody()
    {
        Answer[] answers = [await _host.Client.Get("/api/resets"), await _host.Anonymous.Get("/api/resets"), await _host.Anonymous.Get("/api/nothing")];

        Assert.Each(answers, answer =>
        {
            Assert.Equal("no-store", answer.Header("Cache-Control"));
            Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
            Assert.Contains("frame-ancestors 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        });
    }

    // The rules of the schema of RFC 9457, appendix A, and the members that every problem of ours has besides.
    private static void AssertProblem(Answer answer, string path)
    {
        Assert.Equal("application/problem+json", answer.Header("Content-Type"));
        var problem = answer.Json;
        Assert.Equal(answer.Status, problem.GetProperty("status").GetInt32());
        Assert.Each(
            ["code", "title", "detail", "instance", "traceId"],
            member => Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty(member).GetString()), member));
        Assert.True(Uri.IsWellFormedUriString(problem.GetProperty("instance").GetString(), UriKind.Relative));
        Assert.Equal(path.Split('?')[0], problem.GetProperty("instance").GetString());
        Assert.EndsWith(".", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Object, problem.ValueKind);
    }
}
