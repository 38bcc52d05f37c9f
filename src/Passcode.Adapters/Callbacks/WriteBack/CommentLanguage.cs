using System.Globalization;
using System.Text.Json;
using Passcode.Core;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>
/// The texts of ticket comments in one language. To add a language, add one file to <c>Texts</c>. The advice is that of the API, in the language of <see cref="Translations"/>.
/// </summary>
/// <param name="Device">The name for a device without a name.</param>
/// <param name="States">A text for each state, with the placeholder <c>{device}</c>.</param>
/// <param name="Completed">A text for a completed reset, by effect.</param>
/// <param name="Late">The text for a late confirmation.</param>
/// <param name="Reference">A reference to further information, with the placeholder <c>{id}</c>.</param>
/// <param name="LastSync">The last check-in of the device, with the placeholder <c>{time}</c>.</param>
/// <param name="Deadline">The deadline of the confirmation, with the placeholder <c>{time}</c>.</param>
internal sealed record CommentLanguage(
    string Device,
    IReadOnlyDictionary<ResetStatus, string> States,
    IReadOnlyDictionary<ResetEffect, string> Completed,
    string Late,
    string Reference,
    string LastSync,
    string Deadline)
{
    private const string Folder = "Passcode.Adapters.Callbacks.WriteBack.Texts.";

    /// <summary>The names of the available languages.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(CommentLanguage).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^".json".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads the texts of a language.</summary>
    public static CommentLanguage Read(string name)
    {
        using var file = typeof(CommentLanguage).Assembly.GetManifestResourceStream($"{Folder}{name}.json")
            ?? throw new ArgumentOutOfRangeException(nameof(name), name, "There is no file for this language.");
        return JsonSerializer.Deserialize<CommentLanguage>(file, PasscodeJson.Options)! with { Culture = CultureInfo.GetCultureInfo(name) };
    }

    private CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    public IReadOnlyList<string> Lines(ResetEventData data)
    {
        var device = data.Device?.DeviceName ?? data.Device?.SerialNumber ?? Device;
        var state = data is { Status: ResetStatus.Completed, Effect: { } effect } ? Completed[effect] : States[data.Status];
        var advice = data.ReasonCode is { } reason ? Translated(data.Advice) ?? Translated(Advice.For(reason)) ?? data.Advice
            : data.WaitReason is { } wait ? Translated(Advice.For(wait)) ?? Advice.For(wait)
            : null;
        string?[] lines =
        [
            state.Replace("{device}", device, StringComparison.Ordinal),
            data.Late ? Late : null,
            advice,
            data.Status is ResetStatus.Pending or ResetStatus.Expired ? At(LastSync, data.LastSyncAt) : null,
            data.Status == ResetStatus.Pending ? At(Deadline, data.Deadline) : null,
            Reference.Replace("{id}", data.Id, StringComparison.Ordinal),
        ];
        return [.. lines.OfType<string>()];
    }

    private string? Translated(string? english) => english is null ? null : Translations.OfCore.Find(english, Culture);

    private static string? At(string text, DateTimeOffset? time) => time is { } known
        ? text.Replace("{time}", known.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        : null;
}
