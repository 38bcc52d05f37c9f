using System.Globalization;

namespace Passcode.GraphSimulator.Filters;

/// <summary>Parses filters. It accepts only the documented operators of each property, joined by <c>and</c>; <c>or</c> is accepted only
/// between comparisons of one property that allows it (description of managedDevice in the v1.0 metadata). Everything else is an error, so
/// that callers do not rely on it.</summary>
internal sealed class FilterParser<T>
{
    private const int MaxDepth = 20;
    private readonly IReadOnlyDictionary<string, Field<T>> fields;
    private readonly List<Token> tokens;
    private int position;
    private int depth;
    private string? error;

    private FilterParser(string text, IReadOnlyDictionary<string, Field<T>> fields)
    {
        this.fields = fields;
        tokens = Lexer.Read(text) ?? [new(TokenKind.End, "")];
    }

    private sealed record Node(Func<T, bool> Matches, Field<T>? OnlyField, IReadOnlyList<(string Field, string Value)> Required);

    private Token Current => tokens[position];

    /// <summary>Exactly one of the results is null.</summary>
    public static (Filter<T>? Filter, string? Error) Parse(string text, IReadOnlyDictionary<string, Field<T>> fields)
    {
        var parser = new FilterParser<T>(text, fields);
        var node = parser.Or();
        if (parser.Current.Kind != TokenKind.End)
            parser.Fail($"Syntax error at '{parser.Current.Value}'");
        return parser.error is null ? (new Filter<T>(node.Matches, node.Required), null) : (null, $"Invalid filter clause: {parser.error}.");
    }

    private Node Or()
    {
        var left = And();
        while (TakeWord("or"))
        {
            var right = And();
            if (left.OnlyField is not { } field || right.OnlyField is not { } other || !CanJoin(field, other))
                return Fail("'or' can only join comparisons of one property that allows it; use 'and'");
            var (first, second) = (left.Matches, right.Matches);
            left = new Node(row => first(row) || second(row), field, []);
        }

        return left;
    }

    private static bool CanJoin(Field<T> left, Field<T> right) =>
        left == right ? (left.Allowed & (Comparisons.Or | Comparisons.OrOthers)) != 0 : (left.Allowed & right.Allowed).HasFlag(Comparisons.OrOthers);

    private Node And()
    {
        var left = Term();
        while (TakeWord("and"))
        {
            var right = Term();
            var (first, second) = (left.Matches, right.Matches);
            left = new Node(row => first(row) && second(row), null, [.. left.Required, .. right.Required]);
        }

        return left;
    }

    private Node Term()
    {
        if (TakeSymbol("("))
        {
            if (++depth > MaxDepth)
                return Fail("Too deeply nested");
            var inner = Or();
            depth--;
            return TakeSymbol(")") ? inner : Fail("')' expected");
        }

        if (Current.Kind != TokenKind.Word)
            return Fail("A property name is expected");
        var word = Take().Value;
        if (TakeSymbol("("))
            return Function(word);
        return fields.TryGetValue(word, out var field) ? Comparison(field) : Fail($"'{word}' does not support filters");
    }

    private Node Function(string name)
    {
        if (!Enum.TryParse<Comparisons>(name, ignoreCase: true, out var function) || function is not (Comparisons.Contains or Comparisons.StartsWith))
            return Fail($"The function '{name}' is not supported");
        if (Current.Kind != TokenKind.Word || !fields.TryGetValue(Take().Value, out var field) || !field.Allowed.HasFlag(function))
            return Fail($"The property does not support '{name}'");
        if (!TakeSymbol(",") || Current.Kind != TokenKind.Text)
            return Fail($"'{name}' requires a property and a string");
        var part = Take().Value;
        return !TakeSymbol(")") ? Fail("')' expected") : new Node(
            row => function == Comparisons.Contains
                ? Text(field, row).Contains(part, StringComparison.OrdinalIgnoreCase)
                : Text(field, row).StartsWith(part, StringComparison.OrdinalIgnoreCase),
            field,
            []);
    }

    private Node Comparison(Field<T> field)
    {
        var name = Current.Kind == TokenKind.Word ? Take().Value : "";
        if (!Enum.TryParse<Comparisons>(name, ignoreCase: true, out var comparison)
            || comparison is Comparisons.Contains or Comparisons.StartsWith or Comparisons.Or or Comparisons.None || !field.Allowed.HasFlag(comparison))
        {
            return Fail($"'{field.Name}' does not support the operator '{name}'");
        }

        var value = Take();
        if (field.IsTime)
        {
            return value.Kind == TokenKind.Literal && Time(value.Value) is { } time
                ? new Node(row => Holds(comparison, ((DateTimeOffset)field.Read(row)!).CompareTo(time)), field, [])
                : Fail($"'{field.Name}' requires a time, such as 2026-01-31T00:00:00Z");
        }

        var text = value is { Kind: TokenKind.Word, Value: "null" } ? "" : value.Kind == TokenKind.Text ? value.Value : null;
        return text is null
            ? Fail($"'{field.Name}' requires a string in single quotes")
            : new Node(
                row => Holds(comparison, string.Compare(Text(field, row), text, StringComparison.OrdinalIgnoreCase)),
                field,
                comparison == Comparisons.Eq ? [(field.Name, text)] : []);
    }

    private static bool Holds(Comparisons comparison, int order) => comparison switch
    {
        Comparisons.Eq => order == 0,
        Comparisons.Ne => order != 0,
        Comparisons.Lt => order < 0,
        Comparisons.Gt => order > 0,
        Comparisons.Le => order <= 0,
        _ => order >= 0,
    };

    private static string Text(Field<T> field, T row) => field.Read(row)?.ToString() ?? "";

    private static DateTimeOffset? Time(string text) =>
        text.Length >= 10 && text[4] == '-'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private Token Take() => Current.Kind == TokenKind.End ? Current : tokens[position++];

    private bool TakeWord(string word)
    {
        var found = Current.Kind == TokenKind.Word && Current.Value.Equals(word, StringComparison.OrdinalIgnoreCase);
        position += found ? 1 : 0;
        return found;
    }

    private bool TakeSymbol(string symbol)
    {
        var found = Current.Kind == TokenKind.Symbol && Current.Value == symbol;
        position += found ? 1 : 0;
        return found;
    }

    /// <summary>Records the first error; later errors are ignored.</summary>
    private Node Fail(string problem)
    {
        error ??= problem;
        position = tokens.Count - 1;
        return new Node(_ => false, null, []);
    }
}
