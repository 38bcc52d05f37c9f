function Disable-PasscodeEmergencyStop {
    <#
    .SYNOPSIS
    Lifts the emergency stop: commands are sent again.

    .DESCRIPTION
    Resets and bulk runs that waited continue. The audit log records the change. Only a person can lift the stop, not an application. Requires the role Reset.Approve.

    .PARAMETER Reason
    The reason, up to 500 characters. Everyone who can read resets can read it.

    .EXAMPLE
    Disable-PasscodeEmergencyStop -Reason 'cause found, see INC0010023'

    .INPUTS
    None

    .OUTPUTS
    Passcode.EmergencyStop
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
    [OutputType('Passcode.EmergencyStop')]
    param(
        [Parameter(Mandatory, Position = 0)] [string] $Reason
    )

    if ($PSCmdlet.ShouldProcess($script:connection.Uri, 'Lift the emergency stop and send commands again')) {
        Invoke-PasscodeApi -Cmdlet $PSCmdlet -Method Put -Path '/api/emergency-stop' -Body @{ active = $false; reason = $Reason } -TypeName 'Passcode.EmergencyStop'
    }
}
