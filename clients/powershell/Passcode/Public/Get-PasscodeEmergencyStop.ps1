function Get-PasscodeEmergencyStop {
    <#
    .SYNOPSIS
    Gets the state of the emergency stop.

    .DESCRIPTION
    While it is active, no command is sent to any device. Requires the role Reset.Read.

    .EXAMPLE
    Get-PasscodeEmergencyStop

    .INPUTS
    None

    .OUTPUTS
    Passcode.EmergencyStop
    #>
    [CmdletBinding()]
    [OutputType('Passcode.EmergencyStop')]
    param()

    Invoke-PasscodeApi -Cmdlet $PSCmdlet -Path '/api/emergency-stop' -TypeName 'Passcode.EmergencyStop'
}
