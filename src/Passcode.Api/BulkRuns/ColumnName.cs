using System.Reflection;
using System.Text.RegularExpressions;

namespace Passcode.Api.BulkRuns;

/// <summary>What a column of a list says of a device.</summary>
internal enum ColumnKind
{
    /// <summary>Nothing that identifies it.</summary>
    Other,

    /// <summary>The id of the Intune managed device.</summary>
    [ColumnNames(
        "intuneDeviceId", "intuneId", "managedDeviceId", "Intune managed device ID", "MDM device ID", "Device ID (Intune)",
        "Intune-enhets-ID", "Intune-ID för enhet", "Hanterad enhets-ID", "Enhets-ID (Intune)",
        "Intune-Geräte-ID", "Verwaltete Geräte-ID", "ID des verwalteten Geräts", "Geräte-ID (Intune)")]
    IntuneDeviceId,

    /// <summary>The serial number.</summary>
    [ColumnNames(
        "serialNumber", "serial", "serialNo", "serialNum", "serialNr", "S/N", "device serial number", "device serial", "hardware serial number", "hardware serial",
        "serienummer", "serienr", "enhetens serienummer", "enhetsserienummer",
        "Seriennummer", "Seriennr", "Serien-Nr.", "Ser.-Nr.", "Geräteseriennummer", "Seriennummer des Geräts")]
    SerialNumber,

    /// <summary>The IMEI.</summary>
    [ColumnNames("imei", "imeiNumber", "imeiNo", "imeiNr", "IMEI-nummer", "imei1", "IMEI/MEID", "device imei", "primary imei", "enhetens imei", "IMEI des Geräts")]
    Imei,

    /// <summary>The device id in Entra ID.</summary>
    [ColumnNames(
        "entraDeviceId", "entraIdDeviceId", "Microsoft Entra device ID", "Microsoft Entra ID device ID", "azureADDeviceId", "azureActiveDirectoryDeviceId",
        "aadDeviceId", "referenceId", "Device ID (Entra)", "Device ID (Entra ID)", "Device ID (Azure AD)",
        "Entra-enhets-ID", "Microsoft Entra-enhets-ID", "Azure AD-enhets-ID", "Enhets-ID för Microsoft Entra", "Enhets-ID (Entra)",
        "Entra-Geräte-ID", "Microsoft Entra-Geräte-ID", "Azure AD-Geräte-ID", "Geräte-ID (Entra)")]
    EntraDeviceId,

    /// <summary><c>deviceId</c>: Intune's in exports of Intune, Entra's in exports of Entra ID.</summary>
    [ColumnNames("deviceId", "device identifier", "device GUID", "enhets-ID", "enhetens ID", "enhetsidentifierare", "Geräte-ID", "Gerätekennung", "Geräte-GUID")]
    EitherDeviceId,

    /// <summary><c>id</c>: Intune's in exports of Graph's managed devices, an object's or a row's elsewhere.</summary>
    [ColumnNames("id")]
    Id,

    /// <summary>A device, each in its own way.</summary>
    [ColumnNames("device", "devices", "identifier", "enhet", "enheter", "Gerät", "Geräte")]
    Any,
}

/// <summary>The names that a column of this kind has, in English, Swedish and German.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class ColumnNamesAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}

/// <summary>
/// The names of columns in the exports of Intune, Entra ID, Graph and inventories, in English, Swedish and German. Case, spaces, signs and
/// letters outside ASCII do not count, as a file that was saved in Windows' own encoding has lost the last.
/// </summary>
internal static partial class ColumnName
{
    private const int LongestName = 100;

    private static readonly Dictionary<string, ColumnKind> Known = (
        from kind in Enum.GetValues<ColumnKind>()
        from name in typeof(ColumnKind).GetField(kind.ToString())!.GetCustomAttribute<ColumnNamesAttribute>()?.Names ?? []
        select (Name: Fold(name), Kind: kind))
        .DistinctBy(pair => pair.Name)
        .ToDictionary(pair => pair.Name, pair => pair.Kind, StringComparer.Ordinal);

    /// <summary>What a column says, by its name; also by the name without what is in brackets, and by the last part of a qualified name.</summary>
    public static ColumnKind Kind(string name) =>
        Known.TryGetValue(Fold(name), out var kind) ? kind
        : Known.TryGetValue(Fold(Bracketed().Replace(name, "")), out kind) && kind <= ColumnKind.EitherDeviceId ? kind
        : Known.TryGetValue(Fold(name[(name.TrimEnd('.', ']', ' ').LastIndexOfAny(['.', '[']) + 1)..]), out kind) && kind <= ColumnKind.EitherDeviceId ? kind
        : ColumnKind.Other;

    /// <summary>Whether a text is a name rather than an identifier of a device: a word, or a text without a digit.</summary>
    public static bool IsNameLike(string text) =>
        text.Length is > 0 and <= LongestName && text[0] != '=' && text.Any(char.IsLetter) && (!text.Any(char.IsDigit) || Word().IsMatch(text));

    private static string Fold(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Bracketed();

    // Three small letters, one of them no hexadecimal digit.
    [GeneratedRegex(@"(?=\p{Ll}{3})\p{Ll}*[^\P{Ll}a-f]")]
    private static partial Regex Word();
}
