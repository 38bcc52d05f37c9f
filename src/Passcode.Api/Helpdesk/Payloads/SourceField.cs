using System.Text.Json;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Where a source's payload says something.</summary>
/// <param name="Name">What it says, in the words of <c>POST /api/resets</c>.</param>
/// <param name="Setting">The setting with the pointers.</param>
/// <param name="Pointers">Where to look, in this order.</param>
internal sealed record SourceField(string Name, string Setting, IReadOnlyList<JsonPointer> Pointers)
{
    /// <summary>The pointers, for people.</summary>
    public string Places => string.Join(" or ", Pointers);

    /// <summary>The first text that is not empty, and where it is.</summary>
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

    /// <summary>Where there is something that cannot be a text.</summary>
    public JsonPointer? FindNoText(JsonElement payload) => Pointers.FirstOrDefault(pointer => PayloadText.IsNone(pointer.Find(payload)));
}
