using System.ComponentModel;
using System.Reflection;
using Passcode.Adapters;
using Passcode.Api;
using Passcode.Core;
using Passcode.LocalHost.Storage;

namespace Passcode.Infrastructure.Tests;

/// <summary>Every setting that the code reads, from its options classes, by the names that app settings have.</summary>
internal static class KnownSettings
{
    private static readonly Assembly[] Assemblies =
        [typeof(CoreServices).Assembly, typeof(AdapterServices).Assembly, typeof(PasscodeApi).Assembly, typeof(AzuriteProcess).Assembly];

    /// <summary>
    /// The settings, each with its default; null for "not set". What is set for each of several things has the thing's name in
    /// braces: <c>Passcode__Helpdesk__Sources__{name}__Secrets</c>.
    /// </summary>
    public static IReadOnlyDictionary<string, object?> All { get; } = (
        from assembly in Assemblies
        from type in assembly.GetExportedTypes()
        let section = type.GetField("Section")?.GetRawConstantValue() as string
        where section?.StartsWith("Passcode:", StringComparison.Ordinal) is true
        from setting in From(type, section.Replace(":", "__", StringComparison.Ordinal), null)
        select setting).ToDictionary(setting => setting.Name, object? (setting) => setting.Default);

    private static IEnumerable<(string Name, object? Default)> From(Type type, string section)
    {
        var defaults = Activator.CreateInstance(type);
        return
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.SetMethod is { IsPublic: true }
            from setting in From(property.PropertyType, $"{section}__{property.Name}", property.GetValue(defaults))
            select setting;
    }

    private static IEnumerable<(string Name, object? Default)> From(Type type, string name, object? value) =>
        type.IsArray && IsGroup(type.GetElementType()!) ? From(type.GetElementType()!, name + "__0")
        : type.IsArray ? [(name + "__0", value is Array { Length: > 0 } ? value : null)]
        : ValueOfDictionary(type) is { } each ? From(each, name + "__{name}", null)
        : IsGroup(type) ? From(type, name)
        : [(name, value)];

    private static Type? ValueOfDictionary(Type? type) =>
        type is null ? null
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>) ? type.GetGenericArguments()[1]
        : ValueOfDictionary(type.BaseType);

    // A class of ours that is not read from one text.
    private static bool IsGroup(Type type) =>
        type.IsClass && Assemblies.Contains(type.Assembly) && !TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));
}
