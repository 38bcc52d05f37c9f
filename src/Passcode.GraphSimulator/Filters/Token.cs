namespace Passcode.GraphSimulator.Filters;

internal enum TokenKind
{
    Word,
    Text,
    Literal,
    Symbol,
    End,
}

internal readonly record struct Token(TokenKind Kind, string Value);
