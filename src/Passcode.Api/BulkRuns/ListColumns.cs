using System.Text.RegularExpressions;
using Passcode.Api.Requests;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Api.BulkRuns;

/// <summary>The columns of a list that name devices, and what a line has in them.</summary>
internal sealed partial class ListColumns
{
    private const int NamesInProblem = 12;
    private const int LongestNumber = 8; // of a row; what is longer and no name is an identifier
    private const int LongestCheck = 40; // a hundred lines are one row of storage

    private static readonly DeviceKey[] Precedence = [DeviceKey.IntuneDeviceId, DeviceKey.SerialNumber, DeviceKey.Imei, DeviceKey.EntraDeviceId];

    private readonly IReadOnlyList<string> _names;
    private readonly IReadOnlyList<(int Index, DeviceKey? Key)> _columns;

    private ListColumns(IReadOnlyList<string> names, IReadOnlyList<(int Index, DeviceKey? Key)> columns) => (_names, _columns) = (names, columns);

    /// <summary>The columns of a list without a header: the first, which each line shows by its form.</summary>
    public static ListColumns First { get; } = new([], [(0, null)]);

    /// <summary>The last column that is read.</summary>
    public int Last => _columns.Max(column => column.Index);

    /// <summary>Whether cells are names of columns: any of them is one that names devices, or the first is a name.</summary>
    public static bool IsHeader(IReadOnlyList<string> cells) =>
        ((cells[0].Length < LongestNumber || IsName(cells[0])) && cells.Any(NamesDevices)) || IsName(cells.First(cell => cell.Length > 0));

    /// <summary>Whether cells in the midst of a list are names of columns, and not a device beside which somebody wrote one.</summary>
    public static bool IsHeaderAgain(IReadOnlyList<string> cells) => cells.Any(NamesDevices) && cells.All(cell => cell.Length == 0 || IsName(cell));

    /// <summary>Whether this is the header of the same list.</summary>
    public bool Has(IReadOnlyList<string> names) => _names.SequenceEqual(Trim(names), StringComparer.OrdinalIgnoreCase);

    /// <summary>The columns that a header names, or why none of them can be read.</summary>
    public static (ListColumns? Columns, FormattableString? Problem) Read(IReadOnlyList<string> header)
    {
        var names = Trim(header);
        var kinds = names.Select((name, index) => (Index: index, Kind: ColumnName.Kind(name))).Where(column => column.Kind != ColumnKind.Other).ToList();
        var hasEntra = kinds.Exists(column => column.Kind == ColumnKind.EntraDeviceId);

        // An export of Intune has both ids, Entra's by its full name.
        List<(int Index, DeviceKey? Key)> columns =
        [
            .. from column in kinds
               let key = column.Kind switch
               {
                   ColumnKind.IntuneDeviceId => DeviceKey.IntuneDeviceId,
                   ColumnKind.SerialNumber => DeviceKey.SerialNumber,
                   ColumnKind.Imei => DeviceKey.Imei,
                   ColumnKind.EntraDeviceId => DeviceKey.EntraDeviceId,
                   ColumnKind.EitherDeviceId or ColumnKind.Id when hasEntra => DeviceKey.IntuneDeviceId,
                   _ => (DeviceKey?)null,
               }
               where key is not null
               orderby Array.IndexOf(Precedence, key.Value)
               select (column.Index, key),
        ];
        if (columns.Count > 0)
        {
            return (new(names, columns), null);
        }

        return kinds.Find(column => column.Kind == ColumnKind.EitherDeviceId) is { Kind: not ColumnKind.Other } either
            ? (null, $"The column '{names[either.Index]}' can be the device ID of Intune or that of Microsoft Entra ID. Name it intuneDeviceId or entraDeviceId, or add a column serialNumber.")
            : kinds.FirstOrDefault(column => column.Index == 0) is { Kind: not ColumnKind.Other } only
                ? (new(names, [(0, only.Kind == ColumnKind.Id ? DeviceKey.IntuneDeviceId : null)]), null)
                : (null, $"No column identifies a device: {string.Join(", ", names.Take(NamesInProblem).Select(name => $"'{name}'"))}. Name a column serialNumber, imei, intuneDeviceId or entraDeviceId. If this line is a device, put such a name in a line above it.");
    }

    /// <summary>The device of a line, or what is wrong with the line.</summary>
    /// <param name="line">The line's number.</param>
    /// <param name="cells">Its columns, cleaned, not all of them empty.</param>
    public (ListedDevice? Device, FormattableString? Problem) Read(int line, IReadOnlyList<string> cells)
    {
        var given = _columns.Select(column => (column.Key, Value: Value(cells, column.Index))).Where(cell => cell.Value.Length > 0).ToList();
        if (given is [var first, ..] && SpreadsheetText.IsRounded(first.Value))
        {
            return (null, $"{SpreadsheetText.Rounded}");
        }

        if (Last > 0 && cells.Skip(_names.Count).Any(cell => cell.Length > 0))
        {
            return (null, $"The line has more columns than the header, which has {_names.Count}. Put a text with a separator in it into quotes.");
        }

        if (given.Count == 0)
        {
            return (null, _names.Count == 0 ? (FormattableString)$"The first column is empty." : $"There is nothing in {string.Join(", ", _columns.Select(column => _names[column.Index]))}.");
        }

        var (device, problem) = DeviceLine.Read(given[0].Value, given[0].Key);
        if (device is null)
        {
            return (null, problem);
        }

        // An IMEI may be a MEID, or rounded by a spreadsheet; an id in Entra is one or wrong.
        if (given.Skip(1).Where(cell => cell.Key == DeviceKey.EntraDeviceId).Select(cell => DeviceLine.Read(cell.Value, cell.Key).Problem).OfType<FormattableString>().FirstOrDefault() is { } wrong)
        {
            return (null, wrong);
        }

        var others = given.Skip(1).Select(cell => DeviceLine.Read(cell.Value, cell.Key).Device).OfType<DeviceReference>().Distinct().Where(other => other != device).ToList();
        if (others.Find(other => other.Key == device.Key && !string.Equals(other.Value, device.Value, StringComparison.OrdinalIgnoreCase)) is { } second)
        {
            return (null, $"The line has two values of {device.Key.ToWireName()}, {device.Value} and {second.Value}.");
        }

        List<DeviceReference> also = [.. others.Where(other => other.Key != device.Key && other.Value.Length <= LongestCheck)];
        return (new ListedDevice(line, device, also.Count == 0 ? null : also), null);
    }

    private static bool NamesDevices(string cell) => ColumnName.Kind(cell) is not (ColumnKind.Other or ColumnKind.Any or ColumnKind.Id);

    private static bool IsName(string cell) => ColumnName.Kind(cell) != ColumnKind.Other || ColumnName.IsNameLike(cell);

    private static List<string> Trim(IReadOnlyList<string> names) => [.. names.Reverse().SkipWhile(name => name.Length == 0).Reverse()];

    // A decimal comma parts a number in two where columns are parted by commas.
    private static string Value(IReadOnlyList<string> cells, int index)
    {
        var cell = index < cells.Count ? cells[index] : "";
        return SpreadsheetText.IsNothing(cell) ? ""
            : index + 1 < cells.Count && Whole().IsMatch(cell) && Fraction().Match(cells[index + 1]) is { Success: true } fraction ? $"{cell},{fraction.Value}"
            : cell;
    }

    [GeneratedRegex(@"^-?[0-9]{1,3}\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[0-9]+ ?[Ee]\+?[0-9]{1,3}(?![^;|\t])")]
    private static partial Regex Fraction();
}
