function Disable-PasscodeSchedule {
    <#
    .SYNOPSIS
    Skips the occurrences of a schedule until it is enabled.

    .DESCRIPTION
    A bulk run that has started continues; stop it with Stop-PasscodeBulkRun. Requires the role Bulk.Run.

    .PARAMETER Name
    The name of the schedule.

    .PARAMETER Reason
    The reason, up to 500 characters, for the audit log.

    .EXAMPLE
    Disable-PasscodeSchedule -Name warehouse -Reason 'inventory'

    .INPUTS
    Objects with a property Name.

    .OUTPUTS
    Passcode.Schedule
    #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType('Passcode.Schedule')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)] [string] $Name,
        [Parameter(Mandatory, Position = 1)] [string] $Reason
    )

    process {
        if ($PSCmdlet.ShouldProcess("schedule $Name", 'Disable the schedule')) {
            Invoke-PasscodeAction $PSCmdlet schedules $Name disable Passcode.Schedule @{ reason = $Reason }
        }
    }
}
