using System.Runtime.CompilerServices;

namespace Passcode.Api.Problems;

/// <summary>Collects the errors of a request, so that the caller gets all of them in one response.</summary>
internal sealed class FieldErrors
{
    private readonly SortedDictionary<string, List<FormattableString>> _messages = new(StringComparer.Ordinal);
    private readonly List<string> _unread = [];

    public bool Any => _messages.Count > 0;

    /// <summary>Whether anything is wrong with a field.</summary>
    public bool Has(string field) => _messages.ContainsKey(field);

    /// <param name="field">The field as the caller spelled it: <c>device.imei</c>.</param>
    /// <param name="message">A sentence that says what the field must be. It is left out if it is about a field that was not read, about one that contains
    /// such a field, or about a part of one: that would be an error of the same mistake.</param>
    public void Add(string field, FormattableString message)
    {
        if (_unread.Exists(unread => IsPart(unread, field) || IsPart(field, unread)))
        {
            return;
        }

        if (!_messages.TryGetValue(field, out var messages))
        {
            _messages[field] = messages = [];
        }

        messages.Add(message);
    }

    /// <summary>Adds the error of a field that is left out of what is read.</summary>
    public void AddUnread(string field, FormattableString message)
    {
        Add(field, message);
        _unread.Add(field);
    }

    /// <summary>Adds an error unless a condition is met.</summary>
    /// <returns>Whether the condition is met.</returns>
    public bool Require(bool holds, string field, FormattableString message)
    {
        if (!holds)
        {
            Add(field, message);
        }

        return holds;
    }

    /// <returns>Null, the value of a field that is refused.</returns>
    public string? Refuse(string field, FormattableString message)
    {
        Add(field, message);
        return null;
    }

    private static bool IsPart(string field, string whole) =>
        field.StartsWith(whole, StringComparison.Ordinal) && (field.Length == whole.Length || field[whole.Length] is '.' or '[');

    public Problem ToProblem()
    {
        FormattableString[] all = [.. _messages.Values.SelectMany(messages => messages)];
        return new(ProblemCode.InvalidRequest, FormattableStringFactory.Create(string.Join(' ', all.Select((_, index) => $"{{{index}}}")), all))
        {
            Errors = _messages.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray()),
        };
    }

    public static Problem From(string field, FormattableString message)
    {
        var errors = new FieldErrors();
        errors.Add(field, message);
        return errors.ToProblem();
    }
}
