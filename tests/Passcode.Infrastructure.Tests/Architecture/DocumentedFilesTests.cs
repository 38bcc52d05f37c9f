using System.Text.RegularExpressions;

namespace Passcode.Infrastructure.Tests.Architecture;

public sealed partial class DocumentedFilesTests
{
    public static TheoryData<string> Pages() => new(Directory.GetFiles(Repository.PathOf("docs"), "*.md").Select(page => Path.GetFileName(page)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_source_path_on_a_page_exists(string page)
    {
        var paths = SourcePath().Matches(Repository.Read($"docs/{page}")).Select(match => match.Groups[1].Value);

        Assert.DoesNotContain(paths, path => !Path.Exists(Repository.PathOf(path)));
    }

    [GeneratedRegex(@"`((?:src|tests|infra)/[\w./-]+)`")]
    private static partial Regex SourcePath();
}
