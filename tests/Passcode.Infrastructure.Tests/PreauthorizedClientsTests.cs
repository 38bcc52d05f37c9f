namespace Passcode.Infrastructure.Tests;

public sealed class PreauthorizedClientsTests
{
    private const string AzureCli = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

    [Fact]
    public void The_Azure_CLI_is_authorized_only_until_the_first_reset()
    {
        var page = Repository.Read("docs/deploy.md");
        var (first, last) = (page.IndexOf($"\nauthorize \"$app\" {AzureCli}\n", StringComparison.Ordinal), page.IndexOf("\nauthorize \"$app\"\n", StringComparison.Ordinal));

        Assert.InRange(page.IndexOf("## 5. The first reset", StringComparison.Ordinal), first, last);
        Assert.Equal(2, page.Split(AzureCli).Length);
    }

    [Theory]
    [InlineData("docs/powershell.md")]
    [InlineData("docs/connector.md")]
    [InlineData("docs/incident.md")]
    public void No_other_page_authorizes_it(string page) => Assert.DoesNotContain(AzureCli, Repository.Read(page), StringComparison.Ordinal);
}
