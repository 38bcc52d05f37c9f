function Resume-PasscodeBulkRun {
    <#
    .SYNOPSIS
    Continues a paused bulk run.

    .DESCRIPTION
    Commands are sent again. Failures before the pause no longer count for the circuit breaker. Requires the role Bulk.Run.

    .PARAMETER Id
    The ID of the bulk run.

    .EXAMPLE
    Resume-PasscodeBulkRun -Id 019ca9450a0070679adc3045e98b9ad0

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
        if ($PSCmdlet.ShouldProcess("bulk run $Id", 'Continue to reset passcodes')) {
            Invoke-PasscodeAction $PSCmdlet bulk-runs $Id resume Passcode.BulkRun
        }
    }
}
