using Microsoft.Extensions.Time.Testing;
using Passcode.Adapters.Graph;

namespace Passcode.Adapters.Tests.Graph;

public sealed class RetryAfterTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("2.128", 2.128)]
    [InlineData("120", 120.0)]
    [InlineData("0", 0.0)]
    [InlineData(" 5 ", 5.0)]
    [InlineData("1000000000000000000000", 86400.0)]
    [InlineData("Wed, 04 Mar 2026 12:00:30 GMT", 30.0)]
    [InlineData("Wed, 04 Mar 2026 11:59:00 GMT", 0.0)]
    [InlineData("Wed, 04 Mar 2099 11:59:00 GMT", 86400.0)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Seconds_and_dates_are_read_and_nonsense_is_no_advice(string? header, double? seconds)
    {
        using var response = new HttpResponseMessage();
        if (header is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", header);
        }

        Assert.Equal(seconds, RetryAfter.Parse(response, _time)?.TotalSeconds);
    }

    [Fact]
    public void A_date_counts_from_the_answers_own_date()
    {
        using var response = new HttpResponseMessage();
        response.Headers.Date = _time.GetUtcNow().AddHours(1);
        response.Headers.TryAddWithoutValidation("Retry-After", "Wed, 04 Mar 2026 13:00:10 GMT");

        Assert.Equal(TimeSpan.FromSeconds(10), RetryAfter.Parse(response, _time));
    }
}
