using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Callbacks;

public sealed class DeadLetterTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.Start();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Dead_letters_are_listed_newest_first_page_by_page_and_name_no_address()
    {
        var letters = new List<DeadLetter>();
        for (var day = 0; day < 3; day++)
        {
            letters.Insert(0, await Keep(day));
        }

        var first = await _host.Client.Get("/api/callbacks/dead-letters?top=2");
        Assert.Equal(200, first.Status);
        Assert.Equal(letters.Take(2).Select(letter => letter.Id), Ids(first));
        var second = await _host.Client.Get(new Uri(first["nextLink"]!).PathAndQuery);
        Assert.Equal([letters[2].Id], Ids(second));
        Assert.Equal("", second["nextLink"]);
        Assert.Equal(
            $$"""{"id":"{{letters[2].Id}}","eventId":"r-failed","type":"passcode.reset.failed","time":"2026-03-01T12:00:00+00:00","subject":"r","target":"request","targetId":null,"since":"2026-03-01T12:00:00+00:00","givenUpAt":"2026-03-02T12:00:00+00:00","attempts":1,"reason":"Answered 503."}""",
            second.Json.GetProperty("value")[0].GetRawText());
    }

    [Theory]
    [InlineData("top=0", "top")]
    [InlineData("top=201", "top")]
    [InlineData("top=x", "top")]
    [InlineData("continuation=x", "continuation")]
    public async Task A_page_that_cannot_be_is_refused_by_name(string query, string field) =>
        Assert.Equal([field], (await _host.Client.Get("/api/callbacks/dead-letters?" + query)).Fields);

    [Fact]
    public async Task A_dead_letter_is_redelivered_once()
    {
        var path = $"/api/callbacks/dead-letters/{(await Keep(0)).Id}/redeliver";

        Assert.Equal(202, (await _host.Client.Post(path)).Status);
        Assert.StartsWith("callback-", Assert.Single(_host.Orchestrations.Started), StringComparison.Ordinal);
        var again = await _host.Client.Post(path);
        Assert.Equal((404, "deadLetterNotFound"), (again.Status, again.Code));
    }

    private static IEnumerable<string?> Ids(Answer answer) =>
        answer.Json.GetProperty("value").EnumerateArray().Select(letter => letter.GetProperty("id").GetString());

    private async Task<DeadLetter> Keep(int day)
    {
        var at = _host.Time.GetUtcNow();
        var data = new ResetEventData("r", ResetStatus.Failed, null, null, null, null, false, null, null, "me", at, null, null, at);
        var state = new CallbackDelivery(CallbackEvent.Create("r-failed", ResetEvent.TypeOf(ResetStatus.Failed), "r", at, data), [new(new(CallbackTargetKind.Request))], at.AddDays(day));
        var letter = DeadLetter.From(state, state.Receivers[0], state.Since.AddDays(1), "Answered 503.");
        await _host.DeadLetters.Keep(letter, default);
        return letter;
    }
}
