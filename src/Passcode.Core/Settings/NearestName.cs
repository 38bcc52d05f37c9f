namespace Passcode.Core.Settings;

/// <summary>Finds the name that somebody meant.</summary>
public static class NearestName
{
    private const int ShortestBeginning = 3;
    private const int SharedBeginning = 4;

    /// <summary>The known name that is nearest to a misspelled one; null when none is near enough to be meant.</summary>
    public static string? Find(string misspelled, IEnumerable<string> known)
    {
        var name = Letters(misspelled);
        return known
            .Select(candidate => (Name: candidate, Distance: Distance(name, Letters(candidate))))
            .Where(candidate => candidate.Distance <= Math.Max(1, name.Length / 3))
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>The only known name that begins as a name does; null when none or several do.</summary>
    public static string? FindByBeginning(string name, IEnumerable<string> known)
    {
        var letters = Letters(name);
        return letters.Length < SharedBeginning ? null
            : known.Where(candidate => Letters(candidate).StartsWith(letters[..SharedBeginning], StringComparison.Ordinal)).Take(2).ToArray() is [var only] ? only : null;
    }

    /// <summary>The letters and digits of a name, in one case.</summary>
    internal static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    // Edits that are one slip of the keyboard: a letter more, less or other, or two letters exchanged. A beginning counts as one slip.
    private static int Distance(string left, string right)
    {
        if (left.Length >= ShortestBeginning && right.Length >= ShortestBeginning && left != right
            && (left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal)))
        {
            return 1;
        }

        var distances = new int[left.Length + 1][];
        for (var i = 0; i <= left.Length; i++)
        {
            distances[i] = new int[right.Length + 1];
            for (var j = 0; j <= right.Length; j++)
            {
                distances[i][j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(distances[i - 1][j], distances[i][j - 1]) + 1,
                    i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]
                        ? distances[i - 2][j - 2] + 1
                        : distances[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            }
        }

        return distances[left.Length][right.Length];
    }
}
