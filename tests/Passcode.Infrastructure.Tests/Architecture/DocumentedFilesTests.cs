using System.Text.RegularExpressions;

namespace Passcode.Infrastructure.Tests.Architecture;

public sealed partial class DocumentedFilesTests
{
    public static TheoryData<string> Pages() => new(((string[])["*.md", "docs/*.md", "docs/decisions/*.md", "docs/models/*.md"]).SelectMany(pattern =>
        Directory.GetFiles(Repository.PathOf(Path.GetDirectoryName(pattern)!), Path.GetFileName(pattern)))
        .Select(page => Path.GetRelativePath(Repository.PathOf("."), page)).Where(page => page != "CHANGELOG.md"));

    private static readonly Lazy<string> Tests = new(() => string.Join('\n', Directory
        .EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
        .Select(File.ReadAllText)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_source_path_on_a_page_exists(string page)
    {
        var paths = SourcePath().Matches(Repository.Read(page)).Select(match => match.Groups[1].Value);

        Assert.DoesNotContain(paths, path => !Path.Exists(Repository.PathOf(path)) && !Path.Exists(Repository.PathOf($"src/Passcode.Core/{path}")));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_test_on_a_page_exists(string page)
    {
        var names = TestName().Matches(Repository.Read(page)).SelectMany(match => match.Groups.Values.Skip(1)).Where(group => group.Success).Select(group => group.Value);

        Assert.DoesNotContain(names, name => !Tests.Value.Contains($"class {name}", StringComparison.Ordinal) && !Tests.Value.Contains($" {name}(", StringComparison.Ordinal));
    }

    // A path of Core may leave the project out.
    [GeneratedRegex(@"`((?:src|tests|infra|clients)/[\w./-]+|[A-Z]\w+/[\w/]+\.cs)`")]
    private static partial Regex SourcePath();

    [GeneratedRegex(@"`([A-Z]\w+Tests)(?:\.([A-Z]\w+))?`")]
    private static partial Regex TestName();
}
