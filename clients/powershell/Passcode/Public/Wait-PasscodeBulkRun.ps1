function Wait-PasscodeBulkRun {
    <#
    .SYNOPSIS
    Waits until bulk runs have ended, and returns each when it has.

    .DESCRIPTION
    A bulk run has ended when all its devices have. A paused bulk run, or one that awaits approval, does not end by itself before its deadline.
    Ctrl+C ends the wait, not the bulk runs. Requires the role Bulk.Read.

    .PARAMETER Id
    The IDs of the bulk runs.

    .PARAMETER Timeout
    The longest wait. Bulk runs that have not ended by then are errors with the ID waitTimedOut. The default is no limit.

    .EXAMPLE
    Start-PasscodeBulkRun -CsvPath devices.csv -DryRun | Wait-PasscodeBulkRun

    .INPUTS
    Objects with a property Id.

    .OUTPUTS
    Passcode.BulkRun
    #>
    [CmdletBinding()]
    [OutputType('Passcode.BulkRun')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)] [string[]] $Id,
        [timespan] $Timeout
    )

    begin { $all = [System.Collections.Generic.List[string]]::new() }
    process { $all.AddRange($Id) }
    end { Wait-PasscodeResource -Cmdlet $PSCmdlet -Path '/api/bulk-runs' -Id $all -TypeName 'Passcode.BulkRun' -Noun 'bulk run' -Timeout $PSBoundParameters['Timeout'] }
}
