namespace Passcode.Core;

internal static class Times
{
    /// <summary>The earlier of two times; the other one if there is no first.</summary>
    public static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one is { } time && time < other ? time : other;
}
