using System.Text.RegularExpressions;

namespace Passcode.Infrastructure.Tests;

/// <summary>The log contains no address that is its own key. The Functions host logs the path of each request, so the workspace leaves the key out.</summary>
public sealed partial class RedactionTests
{
    private static readonly string Rule = Repository.Read("infra/redaction.bicep");
    private static readonly string SecretPath = Secret().Match(Rule).Groups[1].Value;
    private static readonly string Kept = Before().Match(Rule).Groups[1].Value;

    private static readonly string[] Routes =
        [.. Route().Matches(Repository.Read("src/Passcode.Api/Routes.cs")).Select(match => match.Groups[1].Value).Where(route => KeyParameter().IsMatch(route)).Distinct()];

    public static TheoryData<string> Keys => new(Routes);

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_key_in_an_address_is_not_kept(string route)
    {
        Assert.Each((string[])["https://passcode.contoso.example/api", "https://passcode.contoso.example/API", "http://127.0.0.1:41234/api", "/api"], origin =>
        {
            var address = origin + KeyParameter().Replace(route, "c2VjcmV0");

            Assert.Matches(SecretPath, address);
            Assert.Equal(origin + KeyParameter().Replace(route, "redacted"), Regex.Match(address, Kept).Groups[1].Value + "redacted");
        });
    }

    [Fact]
    public void There_are_such_addresses() => Assert.Equal(["/operations/{token}", "/subscriptions/{key}"], Routes.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("https://passcode.contoso.example/api/resets/0199a")]
    [InlineData("https://passcode.contoso.example/api/subscriptions")]
    [InlineData("https://passcode.contoso.example/api/resets/0199a/operation")]
    public void Other_addresses_stay(string address) => Assert.DoesNotMatch(SecretPath, address);

    [GeneratedRegex("^var secretPath = '(.+)'", RegexOptions.Multiline)]
    private static partial Regex Secret();

    [GeneratedRegex(@"extract\(\\'(\(\?i\)\^.+?)\\', 1")]
    private static partial Regex Before();

    [GeneratedRegex("api\\.Map\\w+\\(\"(/[^\"]+)\"")]
    private static partial Regex Route();

    [GeneratedRegex(@"\{(?:token|key)\}")]
    private static partial Regex KeyParameter();
}
