# The device of a request: the one identifier that is set. More than one is refused, because a list whose columns were sorted separately would reset
# other devices than it seems to; nothing here compares them.
function Select-DeviceIdentifier {
    param([System.Management.Automation.PSCmdlet] $Cmdlet, [System.Collections.IDictionary] $Identifiers)

    $device = [ordered]@{}
    foreach ($name in $Identifiers.Keys) {
        if ($Identifiers[$name].Trim()) { $device[$name] = $Identifiers[$name] }
    }
    if ($device.Count -eq 1) { return $device }

    $code, $message = $device.Count -eq 0 ? 'noDevice', 'No device is identified.' : 'severalIdentifiers', "The device is identified by $($device.Keys -join ', ')."
    $Cmdlet.WriteError((New-PasscodeError $code $message 'InvalidArgument' ([pscustomobject] $device) `
            'Set exactly one of IntuneDeviceId, SerialNumber, Imei, EntraDeviceId, DeviceName and UserPrincipalName. In a pipeline, use Select-Object to pass one of them.'))
}
