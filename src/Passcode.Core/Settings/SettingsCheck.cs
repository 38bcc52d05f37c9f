using Microsoft.Extensions.Configuration;

namespace Passcode.Core.Settings;

/// <summary>
/// Compares settings with the classes that they are bound to. The framework stops at the first value that it cannot read and says nothing of a
/// section that no class is bound to; here everything that is wrong is collected, each with its full name, its value and the nearest right name.
/// </summary>
internal sealed class SettingsCheck
{
    private readonly IReadOnlyList<SettingsSection> _known;
    private readonly List<string> _problems = [];

    private SettingsCheck(IEnumerable<SettingsSection> known) => _known = [.. known.DistinctBy(section => section.Path)];

    /// <summary>What is wrong with the names and values of one section.</summary>
    public static IReadOnlyList<string> Section(IConfiguration settings, string path, Type type, IEnumerable<SettingsSection> known)
    {
        var check = new SettingsCheck(known);
        check.Check(settings.GetSection(path), type);
        return check._problems;
    }

    /// <summary>The sections that nothing reads, those included that look as if they were meant to be below <paramref name="root"/>.</summary>
    public static IReadOnlyList<string> Sections(IConfiguration settings, string root, IEnumerable<SettingsSection> known)
    {
        var check = new SettingsCheck(known);
        check.CheckNames(settings.GetSection(root), [.. check._known.Select(section => section.Name)]);
        foreach (var other in settings.GetChildren().Where(other => !Is(other.Key, root)))
        {
            if (check.MeantBelow(root, other) is { } meant)
            {
                check._problems.Add($"{other.Key}: is not read. Did you mean {meant}?");
            }
        }

        return check._problems;
    }

    private void Check(IConfigurationSection section, Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            CheckOptional(section, underlying);
        }
        else if (SettingsSection.Items(type) is { } items)
        {
            CheckItems(section, type, items);
        }
        else if (SettingsSection.IsGroup(type))
        {
            CheckGroup(section, type);
        }
        else
        {
            CheckValue(section, type);
        }
    }

    // An empty text is no value.
    private void CheckOptional(IConfigurationSection section, Type type)
    {
        if (section.Value is not "")
        {
            Check(section, type);
        }
    }

    private void CheckGroup(IConfigurationSection section, Type type)
    {
        var settings = SettingsSection.Settings(type);
        string[] names = [.. settings.Select(setting => setting.Name)];
        CheckNoValue(section, $"is a group of settings: {string.Join(", ", names)}.");
        CheckNames(section, names);
        foreach (var setting in settings)
        {
            Check(section.GetSection(setting.Name), setting.PropertyType);
        }
    }

    private void CheckItems(IConfigurationSection section, Type type, (Type Value, bool IsNamed) items)
    {
        if (!SettingsSection.IsText(type) || items.IsNamed)
        {
            CheckNoValue(section, items.IsNamed ? "needs a name behind it." : $"has several values. Number them, {section.Path}:0 for the first.");
        }

        foreach (var child in section.GetChildren())
        {
            if (items.IsNamed || child.Key.All(char.IsAsciiDigit))
            {
                Check(child, items.Value);
            }
            else
            {
                Add(child, $"is not read. Number the values of {section.Path}, {section.Path}:0 for the first.", hasName: false);
            }
        }
    }

    private void CheckValue(IConfigurationSection section, Type type)
    {
        foreach (var child in section.GetChildren())
        {
            Add(child, $"is not read: {section.Path} is one value.", hasName: false);
        }

        if (section.Value is { } text && SettingValue.Problem(type, text) is { } problem)
        {
            Add(section, problem, hasName: true);
        }
    }

    private void CheckNoValue(IConfigurationSection section, string problem)
    {
        if (section.Value is { Length: > 0 })
        {
            Add(section, problem, hasName: false);
        }
    }

    private void CheckNames(IConfigurationSection section, string[] names)
    {
        foreach (var child in section.GetChildren().Where(child => !names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
        {
            var nearest = NearestName.Find(child.Key, names) is { } name ? $"{section.Path}:{name}" : Elsewhere(child.Key);
            Add(
                child,
                nearest is null ? $"is not a setting. Known names are {string.Join(", ", names.Order(StringComparer.Ordinal))}." : $"is not a setting. Did you mean {nearest}?",
                hasName: nearest is not null && !SettingsSection.IsSecret(nearest));
        }
    }

    // A value without a known name may be a secret in the wrong place.
    private void Add(IConfigurationSection setting, string problem, bool hasName) =>
        _problems.Add($"{setting.Path}: {problem}{(hasName && setting.Value is { } value && SettingValue.Quote(setting.Path, value) is { } quoted ? $" It is {quoted}." : "")}");

    // A setting that moved, or was put into the wrong section.
    private string? Elsewhere(string name) => _known
        .SelectMany(section => (IEnumerable<string>)[section.Path, .. SettingsSection.Settings(section.Type ?? typeof(object)).Select(setting => $"{section.Path}:{setting.Name}")])
        .FirstOrDefault(path => Is(path[(path.LastIndexOf(':') + 1)..], name));

    private string? MeantBelow(string root, IConfigurationSection other)
    {
        var name = NearestName.Letters(other.Key);
        var letters = NearestName.Letters(root);
        if (other.GetChildren().Any())
        {
            return name.StartsWith(letters, StringComparison.Ordinal) ? NearestName.Find(other.Key, _known.Select(section => section.Path))
                : name.Length >= letters.Length - 1 ? NearestName.Find(other.Key, [root])
                : null;
        }

        // One underscore in place of two. Variables in capitals are those of scripts and tools: PASSCODE_GRAPH_CLOUD.
        return name.StartsWith(letters, StringComparison.Ordinal) && other.Key.Any(char.IsAsciiLetterLower)
            ? _known.SelectMany(section => SettingsSection.Settings(section.Type ?? typeof(object)).Select(setting => $"{section.Path}:{setting.Name}"))
                .FirstOrDefault(path => name.StartsWith(NearestName.Letters(path), StringComparison.Ordinal))
            : null;
    }

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
