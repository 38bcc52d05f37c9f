using System.Text.RegularExpressions;

namespace Passcode.Api.Callbacks;

internal static partial class DeadLetterId
{
    public static bool IsWellFormed(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"\A[0-9]{19}-callback-[0-9a-f]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
