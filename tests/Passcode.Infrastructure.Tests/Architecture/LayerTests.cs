using System.Text.RegularExpressions;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using Passcode.Api;
using Passcode.Core;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Passcode.Infrastructure.Tests.Architecture;

/// <summary>
/// The layers of <c>docs/architecture.md</c>. Compiled code shows neither constants nor <c>nameof</c>, so the rules are checked a second
/// time on the text of the source.
/// </summary>
public sealed partial class LayerTests
{
    // Lowest first. A folder may use those before it, and none of its own row.
    private static readonly Dictionary<string, string[][]> Layers = new()
    {
        ["Core"] =
        [
            ["Records", "Devices", "Orchestration", "Observability", "Settings"],
            ["Audit", "Pacing", "Eligibility"],
            ["Policy", "Callbacks", "Statistics"],
            ["Approvals"],
            ["Resets"],
            ["Reveal"],
            ["BulkRuns"],
            ["Schedules"],
            ["Health"],
        ],
        ["Api"] =
        [
            ["Localization", "Authentication"],
            ["Problems"],
            ["Requests", "Limits"],
            ["Denials"],
            ["OpenApi"],
            ["Devices", "Operations", "Callbacks", "Audit", "Policy", "Statistics", "Health", "Console"],
            ["Approvals", "Eligibility", "Helpdesk"],
            ["Resets", "Reveal"],
            ["BulkRuns"],
            ["Schedules"],
        ],
    };

    // The folders of bulk runs, lowest first. They share a namespace.
    private static readonly string[] BulkRuns = ["Record", "Selection", "Shards", "Orchestration", "Requests"];

    private static readonly ArchUnitNET.Domain.Architecture Code = new ArchLoader()
        .LoadAssemblies(typeof(CoreServices).Assembly, typeof(PasscodeApi).Assembly)
        .Build();

    public static TheoryData<string> Projects => new(Layers.Keys);

    public static TheoryData<string, string, string> Forbidden()
    {
        var uses = new TheoryData<string, string, string>();
        foreach (var (project, rows) in Layers)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                foreach (var (from, to) in rows[row].SelectMany(from => rows[row..].SelectMany(each => each).Where(to => to != from).Select(to => (from, to))))
                {
                    uses.Add(project, from, to);
                }
            }
        }

        return uses;
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_folder_uses_lower_layers_only(string project, string folder, string higher)
    {
        Types().That().ResideInNamespaceMatching(In(project, folder))
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(In(project, higher)))
            .WithoutRequiringPositiveResults()
            .Check(Code);

        var types = Code.Types.Where(type => Regex.IsMatch(type.Namespace.FullName, In(project, higher))).Select(type => Regex.Escape(type.Name.Split('`')[0]));
        var name = new Regex($@"\bPasscode\.{project}\.{higher}\b|(?<![\w.])(?:{project}\.)?{higher}\.(?:{string.Join('|', types)})\b");
        Assert.Empty(Source($"Passcode.{project}/{folder}").Where(file => name.IsMatch(file.Text)).Select(file => file.Name));
    }

    [Fact]
    public void Folders_of_bulk_runs_use_lower_ones_only()
    {
        Assert.Equal(
            BulkRuns.Order(),
            Directory.GetDirectories(Repository.PathOf("src/Passcode.Core/BulkRuns")).Select(folder => Path.GetFileName(folder)).Order());
        foreach (var (row, folder) in BulkRuns.Index())
        {
            var higher = BulkRuns[(row + 1)..].SelectMany(each => Source($"Passcode.Core/BulkRuns/{each}"))
                .SelectMany(file => TopLevelType().Matches(file.Text)).Select(match => match.Groups[1].Value).Append("$");
            var use = new Regex($@"(?<![\w.])(?:{string.Join('|', higher)})\b(?!,\s*$)", RegexOptions.Multiline); // a member of an enum ends its line with a comma
            Assert.Empty(Source($"Passcode.Core/BulkRuns/{folder}")
                .SelectMany(file => use.Matches(Comment().Replace(file.Text, "")).Select(match => $"{folder}/{file.Name} uses {match.Value}")));
        }
    }

    [Fact]
    public void No_folder_of_the_API_uses_its_composition()
    {
        Types().That().ResideInNamespaceMatching(@"^Passcode\.Api\.").Should().NotDependOnAny(Types().That().ResideInNamespace("Passcode.Api")).Check(Code);

        string[] composition = [.. Directory.GetFiles(Repository.PathOf("src/Passcode.Api"), "*.cs").Select(file => Path.GetFileNameWithoutExtension(file))];
        Assert.Contains(nameof(PasscodeApi), composition);
        var name = new Regex($@"(?<!\w)(?:{string.Join('|', composition)})[.)]");
        Assert.Empty(Layers["Api"].SelectMany(row => row).SelectMany(folder => Source($"Passcode.Api/{folder}")).Where(file => name.IsMatch(file.Text)).Select(file => file.Name));
    }

    [Fact]
    public void No_folder_of_the_core_uses_its_composition()
    {
        var name = new Regex(@"(?<!\w)(?:CoreServices|PasscodeTasks|AddValidatedOptions|\w+OptionsValidator)\b");
        Assert.Matches(name, Repository.Read("src/Passcode.Core/CoreServices.cs"));
        var folders = Layers["Core"].SelectMany(row => row).Where(folder => folder != "Settings"); // which says how options are registered
        Assert.Empty(folders.SelectMany(folder => Source($"Passcode.Core/{folder}")).Where(file => name.IsMatch(Comment().Replace(file.Text, ""))).Select(file => file.Name));
    }

    [Fact]
    public void No_folders_of_the_API_form_a_cycle() => SliceRuleDefinition.Slices().Matching("Passcode.Api.(**)").Should().BeFreeOfCycles().Check(Code);

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_has_its_layer(string project) =>
        Assert.Equal(
            Directory.GetDirectories(Repository.PathOf($"src/Passcode.{project}")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).Order(),
            Layers[project].SelectMany(row => row).Order());

    [Theory]
    [InlineData("Core", "Layers of the core")]
    [InlineData("Api", "Layers of the API")]
    public void The_page_shows_the_layers_highest_first(string project, string heading)
    {
        var section = Repository.Read("docs/architecture.md").Split("\n## ").Single(part => part.StartsWith(heading, StringComparison.Ordinal));
        var picture = section.Split("```text\n")[1].Split("```")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line != "▼");

        Assert.Equal(Layers[project].Reverse().Select(row => string.Join(' ', row)), picture.Select(line => Spaces().Replace(line, " ")));
    }

    [Theory]
    [InlineData("Passcode.Core")]
    [InlineData("Passcode.Adapters", "Passcode.Core")]
    [InlineData("Passcode.Api", "Passcode.Core")]
    [InlineData("Passcode.GraphSimulator")]
    [InlineData("Passcode.Functions", "Passcode.Adapters", "Passcode.Api", "Passcode.Core")]
    [InlineData("Passcode.LocalHost", "Passcode.Adapters", "Passcode.Api", "Passcode.Core", "Passcode.GraphSimulator")]
    public void A_project_references_no_others_than_these(string project, params string[] allowed)
    {
        var text = File.ReadAllText(Repository.PathOf($"src/{project}/{project}.csproj"));
        var referenced = ProjectReference().Matches(text).Select(match => match.Groups[1].Value);

        Assert.Empty(referenced.Except(allowed));
    }

    [Fact]
    public void Core_knows_nothing_of_Azure()
    {
        var references = typeof(CoreServices).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(references, name => name.StartsWith("Azure", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Azure", StringComparison.Ordinal) || name.StartsWith("Microsoft.Graph", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    private static string In(string project, string folder) => $@"^Passcode\.{project}\.{folder}(\.|$)";

    private static IEnumerable<(string Name, string Text)> Source(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf($"src/{folder}"), "*.cs", SearchOption.AllDirectories).Select(file => (Path.GetFileName(file), File.ReadAllText(file)));

    [GeneratedRegex(@"^(?:public|internal)[\w ]*? (?:class|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"ProjectReference Include=""[^""]*?(Passcode\.\w+)\.csproj""")]
    private static partial Regex ProjectReference();
}
