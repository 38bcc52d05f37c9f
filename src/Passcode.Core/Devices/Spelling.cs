namespace Passcode.Core.Devices;

/// <summary>One spelling for all that people take for the same, to tell whether two requests mean the same ticket or device.</summary>
public static class Spelling
{
    private const int ImeiWithoutCheckDigit = 14;

    /// <summary>The text as <see cref="DeviceText.Fold"/> spells it.</summary>
    public static string Fold(string text) => DeviceText.Fold(text);

    /// <summary>The value of a reference in one spelling. Of an IMEI it is the 14 digits that name the equipment.</summary>
    public static string Fold(DeviceReference device)
    {
        return device.Key == DeviceKey.Imei
            ? string.Concat(device.Value.Where(char.IsAsciiDigit).Take(ImeiWithoutCheckDigit))
            : Fold(device.Value);
    }
}
