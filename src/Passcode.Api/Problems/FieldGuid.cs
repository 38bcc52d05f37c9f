namespace Passcode.Api.Problems;

/// <summary>Validates GUIDs.</summary>
internal static class FieldGuid
{
    /// <summary>Returns a GUID in the format of Graph; null if it is invalid.</summary>
    public static string? GuidText(this FieldErrors errors, string field, string? value) =>
        Guid.TryParseExact(value?.Trim(), "D", out var guid)
            ? guid.ToString("D")
            : errors.Refuse(field, $"{field} must be a GUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301.");

    /// <summary>Adds an error and returns null.</summary>
    public static string? Refuse(this FieldErrors errors, string field, string message)
    {
        errors.Add(field, message);
        return null;
    }
}
