using System.Buffers.Text;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Passcode.Api.Authentication;
using Passcode.Api.Operations;

namespace Passcode.Api.Tests.Operations;

public sealed class OperationTokenTests
{
    private const string Id = "019ca9450a0070679adc3045e98b9ad0";
    private static readonly string First = Convert.ToBase64String([.. Enumerable.Repeat((byte)1, 32)]);
    private static readonly string Second = Convert.ToBase64String([.. Enumerable.Repeat((byte)2, 48)]);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_token_stands_for_its_reset_until_it_expires()
    {
        var tokens = Tokens(First);
        var token = tokens.Issue(Id);

        Assert.Equal(76, token.Length);
        _time.Advance(TimeSpan.FromDays(8) - TimeSpan.FromSeconds(1));
        Assert.Equal(Id, tokens.Read(token));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(tokens.Read(token));
    }

    [Fact]
    public void A_token_with_any_bit_changed_stands_for_nothing()
    {
        var tokens = Tokens(First);
        var token = Base64Url.DecodeFromChars(tokens.Issue(Id));
        for (var bit = 0; bit < token.Length * 8; bit++)
        {
            var changed = token.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(tokens.Read(Base64Url.EncodeToString(changed)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("                                                                            ")]
    [InlineData("////////////////////////////////////////////////////////////////////////////")]
    public void A_text_that_is_no_token_stands_for_nothing(string text) => Assert.Null(Tokens(First).Read(text));

    [Fact]
    public void A_token_that_is_longer_or_shorter_stands_for_nothing()
    {
        var tokens = Tokens(First);
        var token = tokens.Issue(Id);

        Assert.Null(tokens.Read(token[..^1]));
        Assert.Null(tokens.Read(token + "A"));
        Assert.Null(tokens.Read(token + "="));
    }

    [Fact]
    public void The_first_key_signs_and_all_keys_verify()
    {
        var old = Tokens(First).Issue(Id);

        Assert.Equal(Id, Tokens(Second, First).Read(old));
        Assert.NotEqual(old, Tokens(Second, First).Issue(Id));
        Assert.Equal(Id, Tokens(Second).Read(Tokens(Second, First).Issue(Id)));
        Assert.Null(Tokens(Second).Read(old));
    }

    private OperationToken Tokens(params string[] keys)
    {
        var options = Options.Create(new AuthOptions { OperationKeys = keys });
        return new OperationToken(new Signatures(options), options, _time);
    }
}
