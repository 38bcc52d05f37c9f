function Enable-PasscodeEmergencyStop {
    <#
    .SYNOPSIS
    Sets the emergency stop: no command is sent to any device.

    .DESCRIPTION
    It applies immediately, on all instances. A command that is being sent cannot be recalled.
    Devices are still polled, and requests are still accepted. The audit log records the change. Requires the role Reset.Approve.

    .PARAMETER Reason
    The reason, up to 500 characters. Everyone who can read resets can read it.

    .EXAMPLE
    Enable-PasscodeEmergencyStop -Reason 'unexpected resets, see INC0010023'

    .INPUTS
    None

    .OUTPUTS
    Passcode.EmergencyStop
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium')]
    [OutputType('Passcode.EmergencyStop')]
    param(
        [Parameter(Mandatory, Position = 0)] [string] $Reason
    )

    if ($PSCmdlet.ShouldProcess($script:connection.Uri, 'Set the emergency stop')) {
        Invoke-PasscodeApi -Cmdlet $PSCmdlet -Method Put -Path '/api/emergency-stop' -Body @{ active = $true; reason = $Reason } -TypeName 'Passcode.EmergencyStop'
    }
}
