function Test-PasscodeReset {
    <#
    .SYNOPSIS
    Checks whether a device can be reset, and what a reset would do. Nothing is recorded or sent.

    .DESCRIPTION
    Returns the effect, or the reason why the device cannot be reset and the recommended next step. Requires the role Reset.Request.

    .PARAMETER IntuneDeviceId
    The ID of the Intune managed device, a GUID.

    .PARAMETER SerialNumber
    The manufacturer's serial number.

    .PARAMETER Imei
    The IMEI, 14 to 16 digits.

    .PARAMETER EntraDeviceId
    The device ID in Entra ID, a GUID.

    .PARAMETER DeviceName
    The device name in Intune. Names are not always unique.

    .PARAMETER UserPrincipalName
    The sign-in name of the primary user. Sufficient if the user has one device.

    .PARAMETER Quiet
    Returns true or false instead of the details.

    .EXAMPLE
    Test-PasscodeReset -SerialNumber C39XK0ABCD12

    .EXAMPLE
    Import-Csv devices.csv | Test-PasscodeReset | Where-Object Eligible -eq $false

    Lists the devices of a file that cannot be reset. The file has a column with the name of one identifier.

    .INPUTS
    Objects with a property that identifies a device.

    .OUTPUTS
    Passcode.Eligibility, or Boolean with -Quiet
    #>
    [CmdletBinding()]
    [OutputType('Passcode.Eligibility', [bool])]
    param(
        [Parameter(ValueFromPipelineByPropertyName)] [string] $IntuneDeviceId,
        [Parameter(Position = 0, ValueFromPipelineByPropertyName)] [string] $SerialNumber,
        [Parameter(ValueFromPipelineByPropertyName)] [string] $Imei,
        [Parameter(ValueFromPipelineByPropertyName)] [string] $EntraDeviceId,
        [Parameter(ValueFromPipelineByPropertyName)] [string] $DeviceName,
        [Parameter(ValueFromPipelineByPropertyName)] [string] $UserPrincipalName,
        [switch] $Quiet
    )

    process {
        $device = Select-DeviceIdentifier -Cmdlet $PSCmdlet -Identifiers @{
            intuneDeviceId = $IntuneDeviceId; serialNumber = $SerialNumber; imei = $Imei
            entraDeviceId = $EntraDeviceId; deviceName = $DeviceName; userPrincipalName = $UserPrincipalName
        }
        if (-not $device) { return }

        $eligibility = Invoke-PasscodeApi -Cmdlet $PSCmdlet -Method Post -Path '/api/eligibility' `
            -Body @{ device = $device } -Target ([pscustomobject] $device) -TypeName 'Passcode.Eligibility'
        if ($eligibility) { $Quiet ? $eligibility.Eligible : $eligibility }
    }
}
