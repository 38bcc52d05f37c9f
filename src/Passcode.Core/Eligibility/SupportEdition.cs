using System.Text.Json.Serialization;

namespace Passcode.Core.Eligibility;

/// <summary>Which edition of Intune's rules applies.</summary>
public enum SupportEdition
{
    /// <summary>The present-day rules.</summary>
    [JsonStringEnumMemberName("current")]
    Current,

    /// <summary>Intune's article of March 2018, with which this product began.</summary>
    [JsonStringEnumMemberName("2018-03")]
    March2018,
}
