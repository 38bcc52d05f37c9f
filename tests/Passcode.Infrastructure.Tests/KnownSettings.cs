using System.Reflection;
using Passcode.Adapters;
using Passcode.Api;
using Passcode.Core;
using Passcode.LocalHost.Replay;

namespace Passcode.Infrastructure.Tests;

/// <summary>Every setting that the code reads, from its options classes, by the names that app settings have.</summary>
internal static class KnownSettings
{
    private static readonly Assembly[] Assemblies =
        [typeof(CoreServices).Assembly, typeof(AdapterServices).Assembly, typeof(PasscodeApi).Assembly, typeof(ReplayOptions).Assembly];

    /// <summary>The settings, and whether each has a default other than "not set".</summary>
    public static IReadOnlyDictionary<string, bool> All { get; } = (
        from assembly in Assemblies
        from type in assembly.GetExportedTypes()
        let section = type.GetField("Section")?.GetRawConstantValue() as string
        where section?.StartsWith("Passcode:", StringComparison.Ordinal) is true
        let defaults = Activator.CreateInstance(type)
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.SetMethod is { IsPublic: true }
        let name = $"{section.Replace(":", "__", StringComparison.Ordinal)}__{property.Name}{(property.PropertyType.IsArray ? "__0" : "")}"
        let value = property.GetValue(defaults)
        select (name, hasDefault: value is not null and not Array { Length: 0 })).ToDictionary(setting => setting.name, setting => setting.hasDefault);
}
