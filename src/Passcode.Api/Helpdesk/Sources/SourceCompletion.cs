namespace Passcode.Api.Helpdesk.Sources;

/// <summary>Merges the settings of a source with its preset. The settings of the source take precedence, field by field.</summary>
internal static class SourceCompletion
{
    public static SourceOptions Over(this SourceOptions own, SourceOptions preset) => new()
    {
        Preset = own.Preset,
        Scheme = own.Scheme ?? preset.Scheme,
        Secrets = own.Secrets,
        Header = own.Header ?? preset.Header,
        Encoding = own.Encoding ?? preset.Encoding,
        Prefix = own.Prefix ?? preset.Prefix,
        User = own.User ?? preset.User,
        Format = own.Format ?? preset.Format,
        Filter = own.Filter ?? preset.Filter,
        DeliveryHeader = own.DeliveryHeader ?? preset.DeliveryHeader,
        DeliveryId = own.DeliveryId ?? preset.DeliveryId,
        TicketId = own.TicketId ?? preset.TicketId,
        Requester = own.Requester ?? preset.Requester,
        RequesterForm = own.RequesterForm ?? preset.RequesterForm,
        Reason = own.Reason ?? preset.Reason,
        Device = own.Device.Over(preset.Device),
    };

    private static DevicePointers Over(this DevicePointers own, DevicePointers preset) => new()
    {
        IntuneDeviceId = own.IntuneDeviceId ?? preset.IntuneDeviceId,
        SerialNumber = own.SerialNumber ?? preset.SerialNumber,
        Imei = own.Imei ?? preset.Imei,
        EntraDeviceId = own.EntraDeviceId ?? preset.EntraDeviceId,
        DeviceName = own.DeviceName ?? preset.DeviceName,
        UserPrincipalName = own.UserPrincipalName ?? preset.UserPrincipalName,
    };
}
