using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Api.Authentication;
using Passcode.Api.Limits;

namespace Passcode.Api.Tests.Limits;

public sealed class RequestLimitsTests
{
    [Fact]
    public async Task A_caller_who_asks_too_often_is_told_to_wait_and_others_are_not()
    {
        await using var host = await Start(("CallerPerSecond", "1"));
        var mine = await Many(() => host.Anonymous.Send(HttpMethod.Get, "/api/resets", null, TestCallers.As("me", null, Roles.ResetRead)));
        var others = await host.Anonymous.Send(HttpMethod.Get, "/api/resets", null, TestCallers.As("other", null, Roles.ResetRead));

        Assert.Contains(mine, answer => answer.Status == 200);
        Assert.Each(mine.Where(answer => answer.Status != 200), Refused);
        Assert.Contains(mine, answer => answer.Status == 429);
        Assert.Equal(200, others.Status);
    }

    [Fact]
    public async Task Routes_without_credentials_are_limited_by_address()
    {
        await using var host = await Start(("AnonymousPerSecond", "1"));
        var answers = await Many(() => host.Anonymous.Get("/api/operations/guess"));

        Assert.Contains(answers, answer => answer.Status == 404);
        Assert.Each(answers.Where(answer => answer.Status != 404), Refused);
        Assert.Contains(answers, answer => answer.Status == 429);
        Assert.Equal(200, (await host.Anonymous.Send(HttpMethod.Get, "/api/resets", null, TestCallers.As("me", null, Roles.ResetRead))).Status);
    }

    [Fact]
    public async Task Guessing_at_keys_is_limited_before_any_is_looked_at()
    {
        await using var host = await Start(("AddressPerSecond", "1"));
        var answers = await Many(() => host.Anonymous.Get("/api/resets"));

        Assert.Contains(answers, answer => answer.Status == 401);
        Assert.Each(answers.Where(answer => answer.Status != 401), Refused);
        Assert.Contains(answers, answer => answer.Status == 429);
    }

    [Theory]
    [InlineData("10.0.0.1", null, false, "10.0.0.1")]
    [InlineData("10.0.0.1", "1.2.3.4", false, "10.0.0.1")]
    [InlineData("10.0.0.1", "1.2.3.4", true, "1.2.3.4")]
    [InlineData("10.0.0.1", "6.6.6.6, 1.2.3.4:4711", true, "1.2.3.4")]
    [InlineData("10.0.0.1", "nonsense", true, "10.0.0.1")]
    [InlineData("::ffff:10.0.0.1", null, false, "10.0.0.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", null, false, "20010DB800010002")]
    [InlineData("10.0.0.1", "[2001:db8:1:2:9:9:9:9]:4711", true, "20010DB800010002")]
    public void An_address_is_what_a_caller_cannot_choose(string remote, string? forwarded, bool isTrusted, string address)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(remote);
        http.Request.Headers["X-Forwarded-For"] = forwarded;

        Assert.Equal(address, CallerAddress.From(http, isTrusted));
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_given_up()
    {
        await using var host = await ApiHost.Start(
            configure: services => services.AddLocalKeyAuthentication(ApiHost.Key).AddSingleton<Core.Resets.IResetStore, NeverAnswers>(),
            settings: new() { ["Passcode:Limits:RequestTimeout"] = "00:00:01" });

        var answer = await host.Client.Get("/api/resets");

        Assert.Equal((503, "requestTimedOut", "10"), (answer.Status, answer.Code, answer.Header("Retry-After")));
    }

    [Theory]
    [InlineData("CallerPerSecond", "0")]
    [InlineData("AddressPerSecond", "-1")]
    [InlineData("RequestTimeout", "01:00:00")]
    public async Task A_limit_that_makes_no_sense_stops_the_host(string name, string value)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Start((name, value)));

        Assert.Contains("Passcode:Limits:" + name, failure.Message, StringComparison.Ordinal);
    }

    private static void Refused(Answer answer)
    {
        Assert.Equal((429, "tooManyRequests"), (answer.Status, answer.Code));
        Assert.InRange(int.Parse(answer.Header("Retry-After"), System.Globalization.CultureInfo.InvariantCulture), 1, 2);
    }

    private static Task<ApiHost> Start((string Name, string Value) limit) =>
        ApiHost.Start(configure: TestCallers.Add, settings: new() { ["Passcode:Limits:" + limit.Name] = limit.Value });

    // All at once, so that no limit fills up again before the last of them.
    private static Task<Answer[]> Many(Func<Task<Answer>> send) => Task.WhenAll(Enumerable.Range(0, 20).Select(_ => send()));

    private sealed class NeverAnswers : Core.Resets.IResetStore
    {
        public async Task<Core.Records.Versioned<Core.Resets.PasscodeReset>?> Find(string id, CancellationToken cancellationToken) => await Never<Core.Records.Versioned<Core.Resets.PasscodeReset>?>(cancellationToken);

        public Task<Core.Records.Versioned<Core.Resets.PasscodeReset>?> FindUnverified(string id, CancellationToken cancellationToken) => Find(id, cancellationToken);

        public Task<Core.Records.Versioned<Core.Resets.PasscodeReset>?> FindRecent(string id, CancellationToken cancellationToken) => Find(id, cancellationToken);

        public async Task<IReadOnlyList<Core.Records.TimelineEvent>> Timeline(string id, CancellationToken cancellationToken) =>
            await Never<IReadOnlyList<Core.Records.TimelineEvent>>(cancellationToken);

        public async Task<Core.Records.Versioned<Core.Resets.PasscodeReset>?> TrySave(Core.Resets.PasscodeReset reset, string? version, CancellationToken cancellationToken) =>
            await Never<Core.Records.Versioned<Core.Resets.PasscodeReset>?>(cancellationToken);

        public Task Remove(Core.Resets.PasscodeReset record, CancellationToken cancellationToken) => Never<bool>(cancellationToken);

        public IAsyncEnumerable<Core.Resets.PasscodeReset> ReadBefore(DateOnly day, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task List(Core.Resets.PasscodeReset record, CancellationToken cancellationToken) => Never<bool>(cancellationToken);

        public Task<Core.Records.ListPage<Core.Resets.PasscodeReset>> Query(Core.Resets.ResetQuery query, CancellationToken cancellationToken) => Never<Core.Records.ListPage<Core.Resets.PasscodeReset>>(cancellationToken);

        private static Task<T> Never<T>(CancellationToken cancellationToken) => new TaskCompletionSource<T>().Task.WaitAsync(cancellationToken);
    }
}
