using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
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
    private static readonly string[][] Layers =
    [
        ["Records", "Devices", "Orchestration", "Observability"],
        ["Audit", "Pacing", "Eligibility"],
        ["Policy", "Callbacks"],
        ["Approvals"],
        ["Resets"],
        ["BulkRuns", "Reveal"],
        ["Schedules"],
        ["Health"],
    ];

    private static readonly ArchUnitNET.Domain.Architecture Code = new ArchLoader()
        .LoadAssemblies(typeof(CoreServices).Assembly, typeof(PasscodeApi).Assembly)
        .Build();

    public static TheoryData<string, string> Forbidden()
    {
        var pairs = new TheoryData<string, string>();
        for (var row = 0; row < Layers.Length; row++)
        {
            foreach (var (from, to) in Layers[row].SelectMany(from => Layers[row..].SelectMany(each => each).Where(to => to != from).Select(to => (from, to))))
            {
                pairs.Add(from, to);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_folder_of_Core_uses_lower_layers_only(string folder, string higher)
    {
        Types().That().ResideInNamespace($"Passcode.Core.{folder}")
            .Should().NotDependOnAny(Types().That().ResideInNamespace($"Passcode.Core.{higher}"))
            .WithoutRequiringPositiveResults()
            .Check(Code);

        var named = Source($"Passcode.Core/{folder}").Where(file => Regex.IsMatch(file.Text, $@"\bPasscode\.Core\.{higher}\b")).Select(file => file.Name);
        Assert.Empty(named);
    }

    [Fact]
    public void Every_folder_of_Core_has_its_layer() =>
        Assert.Equal(
            Directory.GetDirectories(Repository.PathOf("src/Passcode.Core")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).Order(),
            Layers.SelectMany(row => row).Order());

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

    private static IEnumerable<(string Name, string Text)> Source(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf($"src/{folder}"), "*.cs", SearchOption.AllDirectories).Select(file => (Path.GetFileName(file), File.ReadAllText(file)));

    [GeneratedRegex(@"ProjectReference Include=""[^""]*?(Passcode\.\w+)\.csproj""")]
    private static partial Regex ProjectReference();
}
