function Request-PasscodeReset {
    <#
    .SYNOPSIS
    Requests the reset of a device's passcode.

    .DESCRIPTION
    The reset is accepted and continues on its own: pipe it to Wait-PasscodeReset for its outcome. A device that cannot be reset ends as ineligible,
    with the reason and the recommended next step. Requires the role Reset.Request.

    A ticket resets a device once: a request for the same ticket and device returns the first reset, so that a file can be sent again after an error.
    To reset the device for that ticket again, set IdempotencyKey. Without a ticket, every call is a new reset.

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

    .PARAMETER TicketId
    The ticket in the helpdesk, up to 64 characters.

    .PARAMETER Reason
    The reason for the reset, up to 500 characters.

    .PARAMETER RequestedBy
    The sign-in name or email address of the agent. Required if the credential of the connection is no person and the connection names none.

    .PARAMETER VerificationMethod
    The method by which you verified the caller, one of those that the deployment names. Required if its policy requires it.

    .PARAMETER VerificationReference
    What identifies the verification, such as the number of a callback, up to 100 characters. Not a secret.

    .PARAMETER CallbackUrl
    A public https address that receives an event when the reset ends.

    .PARAMETER IdempotencyKey
    Identifies the request instead of its ticket and device: 1 to 255 visible ASCII characters.

    .EXAMPLE
    Request-PasscodeReset -SerialNumber C39XK0ABCD12 -TicketId INC0010023 -Reason 'forgotten passcode' | Wait-PasscodeReset

    Asks for confirmation, requests the reset, and returns it when it has ended.

    .EXAMPLE
    Import-Csv resets.csv | Request-PasscodeReset -WhatIf

    Shows what the file would reset. Its columns have the names of parameters, such as SerialNumber, TicketId and Reason.

    .EXAMPLE
    Import-Csv resets.csv | Request-PasscodeReset -Confirm:$false | Wait-PasscodeReset |
        Select-Object TicketId, Status, ReasonCode, Advice | Export-Csv outcomes.csv

    Resets the devices of the file and writes the outcomes to another.

    .INPUTS
    Objects with a property that identifies a device.

    .OUTPUTS
    Passcode.Reset
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
    [OutputType('Passcode.Reset')]
    param(
        [Parameter(ValueFromPipelineByPropertyName)] [string] $IntuneDeviceId,
        [Parameter(Position = 0, ValueFromPipelineByPropertyName)] [string] $SerialNumber,
        [Parameter(ValueFromPipelineByPropertyName)] [string] $Imei,
        [Parameter(ValueFromPipelineByPropertyName)] [string] $EntraDeviceId,
        [Parameter(ValueFromPipelineByPropertyName)] [string] $DeviceName,
        [Parameter(ValueFromPipelineByPropertyName)] [string] $UserPrincipalName,
        [Parameter(ValueFromPipelineByPropertyName)] [string] $TicketId,
        [Parameter(ValueFromPipelineByPropertyName)] [string] $Reason,
        [Parameter(ValueFromPipelineByPropertyName)] [string] $RequestedBy,
        [Parameter(ValueFromPipelineByPropertyName)] [string] $VerificationMethod,
        [Parameter(ValueFromPipelineByPropertyName)] [string] $VerificationReference,
        [Parameter(ValueFromPipelineByPropertyName)] [string] $CallbackUrl,
        [Parameter(ValueFromPipelineByPropertyName)] [string] $IdempotencyKey
    )

    process {
        $device = Select-DeviceIdentifier -Cmdlet $PSCmdlet -Identifiers @{
            intuneDeviceId = $IntuneDeviceId; serialNumber = $SerialNumber; imei = $Imei
            entraDeviceId = $EntraDeviceId; deviceName = $DeviceName; userPrincipalName = $UserPrincipalName
        }
        if (-not $device -or -not $PSCmdlet.ShouldProcess("device with $($device.Keys) $($device.Values)", 'Reset the passcode')) { return }

        $verification = if ($VerificationMethod -or $VerificationReference) { @{ method = $VerificationMethod; reference = $VerificationReference } }
        Invoke-PasscodeApi -Cmdlet $PSCmdlet -Method Post -Path '/api/resets' -Target ([pscustomobject] $device) -TypeName 'Passcode.Reset' `
            -IdempotencyKey ($IdempotencyKey ? $IdempotencyKey : $TicketId ? '' : [guid]::NewGuid()) `
            -Body @{ device = $device; ticketId = $TicketId; reason = $Reason; requestedBy = Select-Requester $RequestedBy; callbackUrl = $CallbackUrl; verification = $verification }
    }
}
