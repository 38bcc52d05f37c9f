namespace Passcode.Core.Records;

/// <summary>A standing record with the version under which it is stored.</summary>
public sealed record Standing<T>(T Value, string Version)
    where T : class;
