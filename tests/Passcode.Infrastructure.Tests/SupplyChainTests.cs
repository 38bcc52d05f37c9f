using System.Text.Json;
using System.Text.RegularExpressions;

namespace Passcode.Infrastructure.Tests;

/// <summary>What is built, tested and deployed comes from lock files with hashes, and from pinned actions.</summary>
public sealed partial class SupplyChainTests
{
    private static readonly string[] Folders = [".ci", ".github", "clients", "docs", "infra", "src", "tests"];
    private static readonly string[] Skipped = ["/node_modules/", "/bin/", "/obj/"];

    public static TheoryData<string> Projects => Named("*.csproj");

    public static TheoryData<string> Manifests => Named("package.json");

    public static TheoryData<string> Workflows => Named("*.yml", ".github/workflows");

    public static TheoryData<string> Commands =>
        [.. Files("*", "").Where(file => Path.GetExtension(file) is ".sh" or ".md" or ".yml" || file == ".ci/run"), "README.md", "CONTRIBUTING.md", "SECURITY.md"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_has_a_lock_file_with_hashes_and_no_host(string project)
    {
        var text = Repository.Read(project[..(project.LastIndexOf('/') + 1)] + "packages.lock.json");
        var packages = JsonDocument.Parse(text).RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject());

        Assert.DoesNotContain(packages, package => package.Value.GetProperty("type").GetString() != "Project" && !package.Value.TryGetProperty("contentHash", out _));
        Assert.DoesNotContain("://", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Manifests))]
    public void Every_npm_package_has_its_hash_and_no_host(string manifest)
    {
        var folder = manifest[..manifest.LastIndexOf('/')];
        var packages = JsonDocument.Parse(Repository.Read($"{folder}/package-lock.json")).RootElement.GetProperty("packages").EnumerateObject()
            .Where(package => package.Name.Length > 0);

        Assert.Each(packages, package =>
        {
            Assert.True(package.Value.TryGetProperty("integrity", out _), package.Name);
            Assert.False(package.Value.TryGetProperty("resolved", out _), package.Name);
        });
        Assert.Contains("omit-lockfile-registry-resolved=true", Repository.Read($"{folder}/.npmrc"), StringComparison.Ordinal);
        Assert.Contains($"/{folder}", Npm().Match(Repository.Read(".github/dependabot.yml")).Groups[1].Value.Split(',', StringSplitOptions.TrimEntries));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Nothing_is_installed_past_a_lock_file(string file) => Assert.DoesNotMatch(Unlocked(), Repository.Read(file));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_action_is_pinned_to_a_commit(string workflow)
    {
        var actions = Uses().Matches(Repository.Read(workflow)).Select(match => match.Groups[1].Value.Trim()).Where(action => !action.StartsWith("./", StringComparison.Ordinal));

        Assert.Each(actions, action => Assert.Matches(@"^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", action));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_may_only_read_unless_a_job_says_otherwise(string workflow) =>
        Assert.Contains("\npermissions:\n  contents: read\n\n", Repository.Read(workflow).ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void Lock_files_are_binding_where_changes_are_checked()
    {
        Assert.Contains("<RestoreLockedMode Condition=\"'$(CI)' == 'true'\">true</RestoreLockedMode>", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
        Assert.Contains("export RestoreLockedMode=true", Repository.Read(".ci/run"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_deployed_is_analyzed_updated_listed_and_attested()
    {
        var ci = Repository.Read(".github/workflows/ci.yml");

        Assert.Contains("github/codeql-action/analyze@", Repository.Read(".github/workflows/codeql.yml"), StringComparison.Ordinal);
        Assert.Each(["nuget", "npm", "github-actions"], ecosystem => Assert.Contains($"package-ecosystem: {ecosystem}\n", Repository.Read(".github/dependabot.yml").ReplaceLineEndings("\n"), StringComparison.Ordinal));
        Assert.Equal(2, Regex.Count(ci, "actions/attest@"));
        Assert.Contains("sbom-path: artifacts/package/passcode.spdx.json", ci, StringComparison.Ordinal);
        Assert.Contains("sbom-tool generate", Repository.Read("infra/package.sh"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_is_checked_first_and_has_every_part_with_its_origin()
    {
        var release = Repository.Read(".github/workflows/release.yml");

        Assert.Contains("uses: ./.github/workflows/ci.yml", release, StringComparison.Ordinal);
        Assert.Contains("needs: check", release, StringComparison.Ordinal);
        Assert.Contains("subject-path: artifacts/package/*.zip", release, StringComparison.Ordinal);
        Assert.Each(
            ["passcode.zip", "passcode.spdx.json", "passcode-connector.zip", "passcode-powershell.zip"],
            part => Assert.Contains(part, Repository.Read("infra/package.sh"), StringComparison.Ordinal));
    }

    private static TheoryData<string> Named(string pattern, string under = "") => [.. Files(pattern, under)];

    private static IEnumerable<string> Files(string pattern, string under) => Folders
        .Where(folder => under.StartsWith(folder, StringComparison.Ordinal) || under.Length == 0)
        .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(under.Length == 0 ? folder : under), pattern, SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Where(file => !Skipped.Any(part => file.Contains(part, StringComparison.Ordinal)));

    [GeneratedRegex(@"package-ecosystem: npm\s+directories: \[([^\]]*)\]")]
    private static partial Regex Npm();

    [GeneratedRegex(@"\bnpx (?!vitest)|\bnpm (?:install|i|update) |curl [^\n]*\| *(?:ba)?sh\b")]
    private static partial Regex Unlocked();

    [GeneratedRegex(@"^ *- uses: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Uses();
}
