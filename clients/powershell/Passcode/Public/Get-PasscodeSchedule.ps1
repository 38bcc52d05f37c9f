function Get-PasscodeSchedule {
    <#
    .SYNOPSIS
    Gets the scheduled bulk runs, with their next occurrences and latest bulk runs.

    .DESCRIPTION
    Schedules are defined in the settings of the deployment. Requires the role Bulk.Read.

    .PARAMETER Name
    Returns only schedules with a name like this.

    .EXAMPLE
    Get-PasscodeSchedule | Select-Object Name, Enabled, @{ Name = 'Next'; Expression = { $_.Next[0].At } }

    .INPUTS
    None

    .OUTPUTS
    Passcode.Schedule
    #>
    [CmdletBinding()]
    [OutputType('Passcode.Schedule')]
    param(
        [Parameter(Position = 0)] [SupportsWildcards()] [string] $Name = '*'
    )

    foreach ($schedule in (Invoke-PasscodeApi -Cmdlet $PSCmdlet -Path '/api/schedules' -TypeName 'Passcode.List').Value) {
        if ($schedule.Name -like $Name) {
            $schedule.PSObject.TypeNames.Insert(0, 'Passcode.Schedule')
            $schedule
        }
    }
}
