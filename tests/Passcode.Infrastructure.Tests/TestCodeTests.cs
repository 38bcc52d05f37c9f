using System.Text.RegularExpressions;

namespace Passcode.Infrastructure.Tests;

/// <summary>What no test may do: pass because there was nothing to check, or depend on the speed of the machine.</summary>
public sealed partial class TestCodeTests
{
    private static readonly (string File, string Line)[] Lines =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("Passcode.Benchmarks", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Select(line => (Path.GetFileName(file), line))),
    ];

    [Fact]
    public void A_check_of_every_item_fails_without_items() =>
        Assert.Equal(["AssertExtensions.cs"], Lines.Where(line => line.Line.Contains("Assert." + "All(", StringComparison.Ordinal)).Select(line => line.File));

    [Fact]
    public void No_test_sleeps() => Assert.Equal(
        ["Poll.cs"],
        Lines.Where(line => Sleep().IsMatch(line.Line) && !line.Line.Contains("; // ", StringComparison.Ordinal)).Select(line => line.File));

    // A delay by the clock of the test is none, and a reason on the line makes an exception.
    [GeneratedRegex(@"Thread\.Sleep\(|Task\.Delay\((?!Timeout\.Infinite)(?!.*(?i:time)(, cancellationToken)?\))")]
    private static partial Regex Sleep();
}
