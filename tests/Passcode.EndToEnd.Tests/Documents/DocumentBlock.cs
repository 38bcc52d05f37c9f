using System.Text.RegularExpressions;

namespace Passcode.EndToEnd.Tests.Documents;

/// <summary>A fenced block of a document. CONTRIBUTING.md describes the notes.</summary>
/// <param name="Place">The file and the line.</param>
/// <param name="Language">The language of the fence.</param>
/// <param name="Note">The comment directly before it; empty if there is none.</param>
/// <param name="Text">What is in it.</param>
internal sealed partial record DocumentBlock(string Place, string Language, string Note, string Text)
{
    public const string Answer = "answer";
    public const string Event = "event";
    public const string Settings = "settings";
    public const string PartOf = "part of ";

    private const string NotRun = "not run: ";

    private static readonly string[] Reasons =
    [
        "needs Azure", "needs GitHub", "needs a helpdesk", "needs a Functions host", "needs a deployment", "needs a terminal", "a fragment of a program",
        "builds the solution", "starts a host",
    ];

    /// <summary>Whether it cannot run here, for a known reason.</summary>
    public bool IsMarked => Note.StartsWith(NotRun, StringComparison.Ordinal) && Reasons.Contains(Note[NotRun.Length..]);

    /// <summary>Whether <c>clients/powershell/test.sh</c> runs it, or nothing does because it is a picture.</summary>
    public bool IsOther => Language is "powershell" or "text" or "mermaid" && Note.Length == 0;

    /// <summary>The blocks of the README and the pages, in order.</summary>
    public static IEnumerable<DocumentBlock> All =>
        from file in Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md").Order(StringComparer.Ordinal).Prepend(Repository.PathOf("README.md"))
        from block in In(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file))
        select block;

    /// <summary>The blocks of a text.</summary>
    public static IEnumerable<DocumentBlock> In(string file, string text) =>
        from Match match in Fence().Matches(text)
        let indent = match.Groups["indent"]
        select new DocumentBlock(
            $"{file}:{text[..indent.Index].Count(character => character == '\n') + 1}",
            match.Groups["language"].Value,
            match.Groups["note"].Value,
            match.Groups["text"].Value.Replace("\n" + indent.Value, "\n", StringComparison.Ordinal)[indent.Length..]);

    [GeneratedRegex(@"(^ *<!-- (?<note>[^\n]+?) -->\n)?^(?<indent> *)```(?<language>\w*)\n(?<text>.*?)\n\k<indent>```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();
}
