function Enable-PasscodeSchedule {
    <#
    .SYNOPSIS
    Enables a schedule that was disabled.

    .DESCRIPTION
    The next occurrence starts a bulk run; skipped occurrences are not run late. A schedule that the settings disable cannot be enabled. Requires the role Bulk.Run.

    .PARAMETER Name
    The name of the schedule.

    .PARAMETER Reason
    The reason, up to 500 characters, for the audit log.

    .EXAMPLE
    Enable-PasscodeSchedule -Name warehouse -Reason 'inventory'

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
        if ($PSCmdlet.ShouldProcess("schedule $Name", 'Enable the schedule')) {
            Invoke-PasscodeAction $PSCmdlet schedules $Name enable Passcode.Schedule @{ reason = $Reason }
        }
    }
}
