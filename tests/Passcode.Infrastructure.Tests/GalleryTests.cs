using System.Text.Json;
using System.Text.RegularExpressions;

namespace Passcode.Infrastructure.Tests;

/// <summary>What the checks of the gallery of azd templates look for in a repository, as far as it can be checked here.
/// Source: https://azure.github.io/awesome-azd/docs/contribute and the standard validation of its templates.</summary>
public sealed class GalleryTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
    [InlineData("SECURITY.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("CODE_OF_CONDUCT.md")]
    [InlineData(".github/ISSUE_TEMPLATE/bug_report.yml")]
    [InlineData(".devcontainer/devcontainer.json")]
    [InlineData("infra/main.bicep")]
    [InlineData("infra/main.parameters.json")]
    public void A_file_that_is_looked_for_is_there_and_not_empty(string file) => Assert.NotEmpty(Repository.Read(file).Trim());

    [Fact]
    public void The_template_has_the_version_of_the_build_and_each_service_is_a_project_with_a_resource()
    {
        var yaml = Repository.Read("azure.yaml");
        var version = Regex.Match(Repository.Read("Directory.Build.props"), "<VersionPrefix>(.+?)<").Groups[1].Value;

        Assert.Contains($"template: passcode@{version}\n", yaml, StringComparison.Ordinal);
        Assert.Each(Regex.Matches(yaml, @"^  (\w+):\n    project: (\S+)", RegexOptions.Multiline), service =>
        {
            Assert.True(Directory.Exists(Repository.PathOf(service.Groups[2].Value)));
            Assert.Contains($"'azd-service-name': '{service.Groups[1].Value}'", Repository.Read("infra/app.bicep"), StringComparison.Ordinal);
        });
        Assert.Contains("'azd-env-name': environmentName", Repository.Read("infra/main.bicep"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_parameter_of_azd_is_one_of_the_template()
    {
        var bicep = Repository.Read("infra/main.bicep");

        Assert.Each(
            JsonDocument.Parse(Repository.Read("infra/main.parameters.json")).RootElement.GetProperty("parameters").EnumerateObject(),
            parameter => Assert.Matches($@"(?m)^param {parameter.Name} ", bicep));
    }

    [Fact]
    public void The_container_of_developers_has_the_SDK_of_the_repository()
    {
        var sdk = JsonDocument.Parse(Repository.Read("global.json")).RootElement.GetProperty("sdk").GetProperty("version").GetString()!;
        var image = JsonDocument.Parse(Repository.Read(".devcontainer/devcontainer.json")).RootElement.GetProperty("image").GetString();

        Assert.EndsWith($"-{string.Join('.', sdk.Split('.')[..2])}", image, StringComparison.Ordinal);
    }
}
