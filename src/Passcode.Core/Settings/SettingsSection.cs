using System.Collections;
using System.ComponentModel;
using System.Reflection;

namespace Passcode.Core.Settings;

/// <summary>A section of settings and the class that it is bound to.</summary>
/// <param name="Path">The full name, such as <c>Passcode:Policy</c>.</param>
/// <param name="Type">The class; null for a section of another host, which is not read here.</param>
public sealed record SettingsSection(string Path, Type? Type)
{
    private static readonly string[] SecretWords = ["secret", "password", "connectionstring", "key", "token"];

    /// <summary>The name of the section below the root.</summary>
    internal string Name => Path[(Path.LastIndexOf(':') + 1)..];

    /// <summary>Whether a setting may hold a secret, which no message repeats: by every name on its path.</summary>
    internal static bool IsSecret(string path) =>
        Array.Exists(SecretWords, word => path.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The settings of a class that is a group of settings; none for any other type.</summary>
    internal static IReadOnlyList<PropertyInfo> Settings(Type type) =>
        !IsGroup(type) ? [] : [.. type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)];

    /// <summary>Whether a type is a class of settings that is not read from one text.</summary>
    internal static bool IsGroup(Type type) =>
        type.IsClass && type != typeof(string) && !type.IsAssignableTo(typeof(IEnumerable)) && !IsText(type);

    /// <summary>Whether a type is read from one text.</summary>
    internal static bool IsText(Type type) => TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    /// <summary>What a list or a dictionary has; null for any other type.</summary>
    internal static (Type Value, bool IsNamed)? Items(Type type)
    {
        var all = type.GetInterfaces().Where(each => each.IsGenericType).ToLookup(each => each.GetGenericTypeDefinition(), each => each.GetGenericArguments());
        return type == typeof(string) ? null
            : all[typeof(IDictionary<,>)].FirstOrDefault() is [_, var value] ? (value, true)
            : all[typeof(IEnumerable<>)].FirstOrDefault() is [var item] ? (item, false)
            : null;
    }
}
