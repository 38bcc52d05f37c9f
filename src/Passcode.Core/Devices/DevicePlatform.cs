using System.Text.Json.Serialization;

namespace Passcode.Core.Devices;

/// <summary>The operating system family of a device.</summary>
public enum DevicePlatform
{
    /// <summary>Reported as something this version does not know.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>iPhone and iPod.</summary>
    [JsonStringEnumMemberName("iOS")]
    Ios,

    /// <summary>iPad.</summary>
    [JsonStringEnumMemberName("iPadOS")]
    IpadOs,

    /// <summary>Apple Vision.</summary>
    [JsonStringEnumMemberName("visionOS")]
    VisionOs,

    /// <summary>Every Android, with or without Google services.</summary>
    [JsonStringEnumMemberName("android")]
    Android,

    /// <summary>Mac.</summary>
    [JsonStringEnumMemberName("macOS")]
    MacOs,

    /// <summary>Windows, also on phones, HoloLens and Surface Hub.</summary>
    [JsonStringEnumMemberName("windows")]
    Windows,

    /// <summary>Chromebook.</summary>
    [JsonStringEnumMemberName("chromeOS")]
    ChromeOs,

    /// <summary>Linux desktops.</summary>
    [JsonStringEnumMemberName("linux")]
    Linux,

    /// <summary>Apple TV.</summary>
    [JsonStringEnumMemberName("tvOS")]
    TvOs,
}
