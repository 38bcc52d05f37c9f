using Passcode.Api.Problems;
using Passcode.Api.Requests;

namespace Passcode.Api.Tests.Requests;

public sealed class IdempotencyKeyTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("8e03978e-40d5-43e8-bc93-6894a57f9324", "8e03978e-40d5-43e8-bc93-6894a57f9324")]
    [InlineData("\"8e03978e\"", "8e03978e")]
    [InlineData("\"a\\\"b\\\\c\"", "a\"b\\c")]
    [InlineData("\"a,b\"", "a,b")]
    [InlineData("a;b", "a;b")]
    public void A_good_key_is_read(string? header, string? key)
    {
        var errors = new FieldErrors();

        Assert.Equal(key, errors.IdempotencyKeyOf(header));
        Assert.False(errors.Any);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"")]
    [InlineData("\"abc")]
    [InlineData("abc\"")]
    [InlineData("\"a\"b\"")]
    [InlineData("\"a\";p=1")]
    [InlineData("\"a\", \"b\"")]
    [InlineData("\"a\\x\"")]
    [InlineData("\"a\\")]
    [InlineData("a,b")]
    [InlineData("a b")]
    [InlineData("\"a b\"")]
    [InlineData("a\u007f")]
    [InlineData("ä")]
    public void A_bad_key_is_refused(string header)
    {
        var errors = new FieldErrors();

        Assert.Null(errors.IdempotencyKeyOf(header));
        Assert.Contains(IdempotencyKey.Header, errors.ToProblem().Errors!.Keys);
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void A_key_has_at_most_255_characters(int length, bool isTaken)
    {
        foreach (var header in new[] { new string('k', length), $"\"{new string('k', length)}\"" })
        {
            var errors = new FieldErrors();
            errors.IdempotencyKeyOf(header);
            Assert.Equal(isTaken, !errors.Any);
        }
    }
}
