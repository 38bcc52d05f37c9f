using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Passcode.Core.Settings;

/// <summary>
/// Compares settings with the classes that they are bound to. The framework stops at the first value that it cannot read and says nothing of a
/// section that no class is bound to; here everything that is wrong is collected, each with its full name, its value and the nearest right name.
/// </summary>
internal sealed class SettingsCheck
{
    private const int LongestEnding = 2; // of a misspelled root: Passcodes

    private readonly IReadOnlyList<SettingsSection> _known;
    private readonly List<SettingsProblem> _problems = [];

    private SettingsCheck(IEnumerable<SettingsSection> known) => _known = [.. known.DistinctBy(section => section.Path)];

    /// <summary>What is wrong with the names and values of one section.</summary>
    public static IReadOnlyList<SettingsProblem> Section(IConfiguration settings, string path, Type type, IEnumerable<SettingsSection> known)
    {
        var check = new SettingsCheck(known);
        check.Check(settings.GetSection(path), type);
        return check._problems;
    }

    /// <summary>The settings without those that are wrong, so that the rest of a section can be bound and judged.</summary>
    public static IConfiguration Without(IConfiguration settings, IReadOnlyList<SettingsProblem> problems) => problems.Count == 0 ? settings
        : new ConfigurationBuilder()
            .AddInMemoryCollection(settings.AsEnumerable().Where(setting => setting.Value is not null && !problems.Any(problem => problem.Concerns(setting.Key))))
            .Build();

    /// <summary>
    /// The name of a setting as it is configured, of its name in the class that it is bound to: there the values of a list are numbered from 0 without
    /// gaps, whatever their numbers are here.
    /// </summary>
    public static string Configured(IConfiguration settings, string section, Type type, string name)
    {
        var path = section;
        Type? at = type;
        foreach (var part in name.Split(':'))
        {
            var items = at is null ? null : SettingsSection.Items(at);
            var children = items is { IsNamed: false } ? settings.GetSection(path).GetChildren().ToList() : [];
            path += ":" + (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < children.Count ? children[index].Key : part);
            at = items?.Value ?? (at is null ? null : SettingsSection.Settings(at).FirstOrDefault(setting => Is(setting.Name, part))?.PropertyType);
        }

        return path;
    }

    /// <summary>The sections that nothing reads, those included that look as if they were meant to be below <paramref name="root"/>.</summary>
    public static IReadOnlyList<SettingsProblem> Sections(IConfiguration settings, string root, IEnumerable<SettingsSection> known)
    {
        var check = new SettingsCheck(known);
        check.CheckNames(settings.GetSection(root), [.. check._known.Select(section => section.Name)]);
        foreach (var other in settings.GetChildren().Where(other => !Is(other.Key, root)))
        {
            foreach (var (path, meant) in check.MeantBelow(root, other))
            {
                check._problems.Add(new(path, $"is not read. Did you mean {meant}?", HasValue: false));
            }
        }

        return check._problems;
    }

    private void Check(IConfigurationSection section, Type type, IReadOnlyList<object>? except = null)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            CheckOptional(section, underlying, except);
        }
        else if (SettingsSection.Items(type) is { } items)
        {
            CheckItems(section, type, items, except);
        }
        else if (SettingsSection.IsGroup(type))
        {
            CheckGroup(section, type);
        }
        else
        {
            CheckValue(section, type, except ?? []);
        }
    }

    // An empty text is no value.
    private void CheckOptional(IConfigurationSection section, Type type, IReadOnlyList<object>? except)
    {
        if (section.Value is not "")
        {
            Check(section, type, except);
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
            CheckNotNull(section, setting);
            Check(section.GetSection(setting.Name), setting.PropertyType, setting.GetCustomAttribute<ExceptAttribute>()?.Values);
        }
    }

    // The framework takes null for the default, which can be the less strict choice.
    private void CheckNotNull(IConfigurationSection section, PropertyInfo setting)
    {
        if (setting.PropertyType.IsValueType && Nullable.GetUnderlyingType(setting.PropertyType) is null
            && section.GetChildren().FirstOrDefault(child => Is(child.Key, setting.Name)) is { Value: null } given && !given.GetChildren().Any())
        {
            Add(given, $"{SettingValue.Problem(setting.PropertyType, "", [])} It is null.", hasName: false);
        }
    }

    private void CheckItems(IConfigurationSection section, Type type, (Type Value, bool IsNamed) items, IReadOnlyList<object>? except)
    {
        if (!SettingsSection.IsText(type) || items.IsNamed)
        {
            CheckNoValue(section, items.IsNamed ? "needs a name behind it." : $"has several values. Number them, {section.Path}:0 for the first.");
        }

        foreach (var child in section.GetChildren())
        {
            if (items.IsNamed || child.Key.All(char.IsAsciiDigit))
            {
                Check(child, items.Value, except);
            }
            else
            {
                Add(child, $"is not read. Number the values of {section.Path}, {section.Path}:0 for the first.", hasName: false);
            }
        }
    }

    private void CheckValue(IConfigurationSection section, Type type, IReadOnlyList<object> except)
    {
        foreach (var child in section.GetChildren())
        {
            Add(child, $"is not read: {section.Path} is one value.", hasName: false);
        }

        if (section.Value is { } text && SettingValue.Problem(type, text, except) is { } problem)
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
                hasName: nearest is not null && !SettingsSection.IsSecret(nearest),
                meant: nearest);
        }
    }

    // A value without a known name may be a secret in the wrong place.
    private void Add(IConfigurationSection setting, string problem, bool hasName, string? meant = null)
    {
        var quoted = hasName && setting.Value is { } value ? SettingValue.Quote(setting.Path, value) : null;
        _problems.Add(new(setting.Path, quoted is null ? problem : $"{problem} It is {quoted}.", setting.Value is not null, meant));
    }

    // A setting that moved, or was put into the wrong section.
    private string? Elsewhere(string name) => _known
        .SelectMany(section => (IEnumerable<string>)[section.Path, .. SettingsSection.Settings(section.Type ?? typeof(object)).Select(setting => $"{section.Path}:{setting.Name}")])
        .FirstOrDefault(path => Is(path[(path.LastIndexOf(':') + 1)..], name));

    private IEnumerable<(string Path, string Meant)> MeantBelow(string root, IConfigurationSection other)
    {
        var name = NearestName.Letters(other.Key);
        var letters = NearestName.Letters(root);
        var begins = name.StartsWith(letters, StringComparison.Ordinal);
        if (other.GetChildren().Any())
        {
            var meant = begins && name.Length <= letters.Length + LongestEnding ? root
                : begins ? NearestName.Find(other.Key, _known.Select(section => section.Path))
                : name.Length >= letters.Length - 1 ? NearestName.Find(other.Key, [root])
                : null;
            return meant is null ? WithoutRoot(other) : [(other.Key, meant)];
        }

        // One underscore in place of two. Variables in capitals are those of scripts and tools: PASSCODE_GRAPH_CLOUD.
        return begins && other.Key.Any(char.IsAsciiLetterLower)
            && _known.SelectMany(section => SettingsSection.Settings(section.Type ?? typeof(object)).Select(setting => $"{section.Path}:{setting.Name}"))
                .FirstOrDefault(path => name.StartsWith(NearestName.Letters(path), StringComparison.Ordinal)) is { } setting
                ? [(other.Key, setting)]
                : [];
    }

    // A setting whose name begins with its section: other programs, too, may have a section of that name, but not with a setting of ours.
    private IEnumerable<(string Path, string Meant)> WithoutRoot(IConfigurationSection other) =>
        from section in _known
        where Is(section.Name, other.Key)
        let type = section.Type ?? typeof(object)
        let named = SettingsSection.Items(type)
        let names = SettingsSection.Settings(named?.Value ?? type).Select(setting => setting.Name).ToList()
        from child in named is null ? other.GetChildren() : other.GetChildren().SelectMany(item => item.GetChildren())
        where names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)
        select (child.Path, section.Path + child.Path[other.Key.Length..]);

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A setting that is wrong.</summary>
/// <param name="Path">Its full name.</param>
/// <param name="Text">What is wrong with it.</param>
/// <param name="HasValue">Whether its own value is wrong; otherwise it is its name, and with it all that is below it.</param>
/// <param name="Meant">The right name; null when none is near.</param>
internal sealed record SettingsProblem(string Path, string Text, bool HasValue, string? Meant = null)
{
    /// <summary>Whether the problem is that of a setting, which is therefore not read.</summary>
    public bool Concerns(string path) =>
        path.Equals(Path, StringComparison.OrdinalIgnoreCase) || (!HasValue && path.StartsWith(Path + ":", StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc />
    public override string ToString() => $"{Path}: {Text}";
}
