namespace Passcode.Core.Schedules;

/// <summary>Settings <c>Passcode:Schedules:{name}:Window</c>: local times of day. A window that ends before it begins crosses midnight.</summary>
public sealed class WindowOptions
{
    /// <summary>When it begins, such as <c>22:00</c>.</summary>
    public TimeOnly? From { get; set; }

    /// <summary>When it ends, exclusive, such as <c>05:00</c>.</summary>
    public TimeOnly? To { get; set; }
}
