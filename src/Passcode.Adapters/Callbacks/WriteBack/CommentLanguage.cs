using System.Text.Json;
using Passcode.Core;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>The texts of comments in one language: one file in <c>Texts</c>, which is all that a language takes.</summary>
/// <param name="Device">What stands for a device without a name.</param>
/// <param name="States">A text for each state, with <c>{device}</c> in it.</param>
/// <param name="Completed">What a completed reset did, by its effect.</param>
/// <param name="Late">That the device confirmed after the deadline.</param>
/// <param name="Reference">Where to look for more, with <c>{id}</c> in it.</param>
/// <param name="Advice">What to do next, by the reason; left out, the event's own advice is taken, which is English.</param>
internal sealed record CommentLanguage(
    string Device,
    IReadOnlyDictionary<ResetStatus, string> States,
    IReadOnlyDictionary<ResetEffect, string> Completed,
    string Late,
    string Reference,
    IReadOnlyDictionary<ReasonCode, string>? Advice)
{
    private const string Folder = "Passcode.Adapters.Callbacks.WriteBack.Texts.";

    /// <summary>The languages there are.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(CommentLanguage).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^".json".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a language.</summary>
    public static CommentLanguage Read(string name)
    {
        using var file = typeof(CommentLanguage).Assembly.GetManifestResourceStream($"{Folder}{name}.json")
            ?? throw new ArgumentOutOfRangeException(nameof(name), name, "A language without a file.");
        return JsonSerializer.Deserialize<CommentLanguage>(file, PasscodeJson.Options)!;
    }

    /// <summary>The lines of a comment.</summary>
    public IReadOnlyList<string> Lines(ResetEventData data)
    {
        var device = data.Device?.DeviceName ?? data.Device?.SerialNumber ?? Device;
        var state = data is { Status: ResetStatus.Completed, Effect: { } effect } ? Completed[effect] : States[data.Status];
        var advice = data.ReasonCode is not { } reason ? null : Advice is null ? data.Advice : Advice[reason];
        string?[] lines =
        [
            state.Replace("{device}", device, StringComparison.Ordinal),
            data.Late ? Late : null,
            advice,
            Reference.Replace("{id}", data.Id, StringComparison.Ordinal),
        ];
        return [.. lines.OfType<string>()];
    }
}
