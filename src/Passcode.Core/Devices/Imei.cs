using System.Globalization;

namespace Passcode.Core.Devices;

/// <summary>
/// IMEIs (3GPP TS 23.003, 6.2): 14 digits name the equipment; a 15th checks them; in an IMEISV two digits of the software's version, which
/// changes, are in its place. Intune has them with and without the check digit, and Apple devices report theirs with spaces.
/// </summary>
public static class Imei
{
    private const int Equipment = 14;
    private const int WithCheckDigit = 15;
    private const int WithVersion = 16;

    /// <summary>The digits of a text that is an IMEI, without the spaces and dashes in it; null for any other text.</summary>
    public static string? Digits(string? text)
    {
        var digits = string.Concat((text ?? "").Where(char.IsAsciiDigit));
        return digits.Length is >= Equipment and <= WithVersion && text!.All(IsPartOfImei) ? digits : null;
    }

    /// <summary>
    /// Whether two IMEIs, as <see cref="Digits"/> gives them, are of one device. Two check digits that differ prove a typing error, so such
    /// IMEIs are not.
    /// </summary>
    public static bool AreSame(string? left, string? right) =>
        left is not null && right is not null
        && (left == right || (left[..Equipment] == right[..Equipment] && !(left.Length == WithCheckDigit && right.Length == WithCheckDigit)));

    /// <summary>The spellings under which Intune may have an IMEI; none for another text.</summary>
    internal static string[] Spellings(string text)
    {
        if (Digits(text) is not { } digits)
        {
            return [];
        }

        var equipment = digits[..Equipment];
        var checkedDigits = digits.Length == WithCheckDigit ? digits : equipment + CheckDigit(equipment);
        string[] likely = [digits, equipment, checkedDigits];
        return
        [
            .. likely,
            .. likely.Select(spelling => $"{spelling[..2]} {spelling[2..8]} {spelling[8..Equipment]} {spelling[Equipment..]}".TrimEnd()),
            .. digits.Length == WithCheckDigit ? [] : "0123456789".Select(digit => equipment + digit), // some devices report another than the right one
        ];
    }

    /// <summary>The IMEISVs under which Intune may have the equipment of an IMEI, one for each version of its software; none for another text.</summary>
    public static IEnumerable<string> Versions(string text) =>
        Digits(text) is not { } digits ? [] : Enumerable.Range(0, 100).Select(version => string.Create(CultureInfo.InvariantCulture, $"{digits[..Equipment]}{version:00}"));

    private static bool IsPartOfImei(char character) =>
        char.IsAsciiDigit(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation or UnicodeCategory.Format
        || character is '.' or '/' or '\t';

    // Luhn's algorithm: every second digit from the right counts twice, by the sum of its digits.
    private static int CheckDigit(string equipment)
    {
        var sum = equipment.Select((digit, index) => index % 2 == 0 ? digit - '0' : ((digit - '0') * 2 / 10) + ((digit - '0') * 2 % 10)).Sum();
        return (10 - (sum % 10)) % 10;
    }
}
