using System.Text.Json;
using Json.Pointer;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Where a source's payload says something.</summary>
/// <param name="Name">What it says, in the words of <c>POST /api/resets</c>.</param>
/// <param name="Setting">The setting with the pointers.</param>
/// <param name="Pointers">Where to look, in this order.</param>
internal sealed record SourceField(string Name, string Setting, IReadOnlyList<JsonPointer> Pointers)
{
    /// <summary>The pointers, for people.</summary>
    public string Places => string.Join(" or ", Pointers);

    /// <summary>
    /// Whether a text is a JSON Pointer (RFC 6901) to a part of a document: not to all of it, and not past the end of an array, which JsonPointer.Net
    /// takes for its last element.
    /// </summary>
    public static bool IsPointer(string? text) => text is ['/', _, ..] && JsonPointer.TryParse(text, out _) && !text.Split('/').Contains("-");

    /// <summary>The first text that is not empty, and where it is.</summary>
    public (JsonPointer Pointer, string Text)? Find(JsonElement payload)
    {
        foreach (var pointer in Pointers)
        {
            if (PayloadText.Of(pointer.Evaluate(payload)) is { } text)
            {
                return (pointer, text);
            }
        }

        return null;
    }

    /// <summary>Where there is something that cannot be a text.</summary>
    public JsonPointer? FindNoText(JsonElement payload) =>
        Pointers.Where(pointer => PayloadText.IsNone(pointer.Evaluate(payload))).Cast<JsonPointer?>().FirstOrDefault();
}
