using System.Text;

namespace Passcode.GraphSimulator.Filters;

internal static class Lexer
{
    /// <returns>Null if a character cannot start a token, or a closing quote is missing.</returns>
    public static List<Token>? Read(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (c == ' ')
            {
                at++;
            }
            else if (c is '(' or ')' or ',')
            {
                tokens.Add(new(TokenKind.Symbol, c.ToString()));
                at++;
            }
            else if (c == '\'')
            {
                if (Quoted(text, ref at) is not { } quoted)
                    return null;
                tokens.Add(new(TokenKind.Text, quoted));
            }
            else if (char.IsAsciiLetter(c) || char.IsAsciiDigit(c))
            {
                var start = at;
                while (at < text.Length && IsPartOf(text[at], char.IsAsciiDigit(c)))
                    at++;
                tokens.Add(new(char.IsAsciiDigit(c) ? TokenKind.Literal : TokenKind.Word, text[start..at]));
            }
            else
            {
                return null;
            }
        }

        tokens.Add(new(TokenKind.End, ""));
        return tokens;
    }

    private static bool IsPartOf(char c, bool literal) => char.IsAsciiLetterOrDigit(c) || (literal && c is ':' or '.' or '-' or '+');

    /// <summary>A quote inside the string is doubled.</summary>
    private static string? Quoted(string text, ref int at)
    {
        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '\'')
            {
                value.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '\'')
            {
                value.Append('\'');
                at++;
            }
            else
            {
                at++;
                return value.ToString();
            }
        }

        return null;
    }
}
