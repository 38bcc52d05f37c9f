function Stop-PasscodeBulkRun {
    <#
    .SYNOPSIS
    Cancels a bulk run.

    .DESCRIPTION
    No further commands are sent; commands that were already sent cannot be recalled. Requires the role Bulk.Run.

    .PARAMETER Id
    The ID of the bulk run.

    .EXAMPLE
    Stop-PasscodeBulkRun -Id 019ca9450a0070679adc3045e98b9ad0

    .INPUTS
    Objects with a property Id.

    .OUTPUTS
    Passcode.BulkRun
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
    [OutputType('Passcode.BulkRun')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)] [string] $Id
    )

    process {
        if ($PSCmdlet.ShouldProcess("bulk run $Id", 'Cancel')) {
            Invoke-PasscodeAction $PSCmdlet bulk-runs $Id cancel Passcode.BulkRun
        }
    }
}
