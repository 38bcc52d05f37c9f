using Passcode.Core.Devices;

namespace Passcode.Core.Schedules;

/// <summary>Settings <c>Passcode:Bulk:Schedules:{name}:Selection:Filter</c>: every part that is given must hold, and one must be.</summary>
public sealed class DeviceFilterOptions
{
    /// <summary>Any of these platforms.</summary>
    public DevicePlatform[] Platforms { get; set; } = [];

    /// <summary>The owner, <c>company</c> or <c>personal</c>.</summary>
    public string? Ownership { get; set; }

    /// <summary>Any of these enrollments.</summary>
    public EnrollmentKind[] Enrollments { get; set; } = [];

    internal IEnumerable<(string Name, string Problem)> Problems()
    {
        if (Platforms is [] && Enrollments is [] && Ownership is null)
        {
            yield return ("", "must contain Platforms, Ownership or Enrollments. You cannot select all devices of a tenant.");
        }

        if (Ownership is not (null or "company" or "personal"))
        {
            yield return (":" + nameof(Ownership), "must be company or personal.");
        }
    }
}
