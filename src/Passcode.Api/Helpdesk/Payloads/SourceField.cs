using System.Text.Json;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Defines where a value is read in the payloads of a source.</summary>
/// <param name="Name">The name of the value, as in the request body of a reset.</param>
/// <param name="Setting">The setting that contains the pointers.</param>
/// <param name="Pointers">The pointers, in the order in which they are tried.</param>
internal sealed record SourceField(string Name, string Setting, IReadOnlyList<JsonPointer> Pointers)
{
    /// <summary>The pointers as text for error messages.</summary>
    public string Places => string.Join(" or ", Pointers);

    /// <summary>Returns the first non-empty text and its pointer.</summary>
    public (JsonPointer Pointer, string Text)? Find(JsonElement payload)
    {
        foreach (var pointer in Pointers)
        {
            if (PayloadText.Of(pointer.Find(payload)) is { } text)
            {
                return (pointer, text);
            }
        }

        return null;
    }

    /// <summary>Returns the first pointer whose value cannot be read as text.</summary>
    public JsonPointer? FindNoText(JsonElement payload) => Pointers.FirstOrDefault(pointer => PayloadText.IsNone(pointer.Find(payload)));
}
