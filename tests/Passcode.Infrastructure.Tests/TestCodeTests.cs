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

    // Poll waits for progress; the soak's delays are its load and the random moment of a kill.
    [Fact]
    public void No_test_sleeps() => Assert.Equal(
        ["CrashSoakTests.cs", "Poll.cs"],
        Lines.Where(line => Sleep().IsMatch(line.Line)).Select(line => line.File).Distinct().Order(StringComparer.Ordinal));

    // A delay by the clock of the test is none.
    [GeneratedRegex(@"Thread\.Sleep\(|Task\.Delay\((?!Timeout\.Infinite)(?!.*(?i:time)(, cancellationToken)?\))")]
    private static partial Regex Sleep();
}
