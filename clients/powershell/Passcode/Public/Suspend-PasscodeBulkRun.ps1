function Suspend-PasscodeBulkRun {
    <#
    .SYNOPSIS
    Pauses a bulk run.

    .DESCRIPTION
    No further commands are sent; batches in flight complete. Devices whose command was sent are still polled. Requires the role Bulk.Run.

    .PARAMETER Id
    The ID of the bulk run.

    .EXAMPLE
    Get-PasscodeBulkRun -Status running | Suspend-PasscodeBulkRun

    .INPUTS
    Objects with a property Id.

    .OUTPUTS
    Passcode.BulkRun
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium')]
    [OutputType('Passcode.BulkRun')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)] [string] $Id
    )

    process {
        if ($PSCmdlet.ShouldProcess("bulk run $Id", 'Pause')) {
            Invoke-PasscodeAction $PSCmdlet bulk-runs $Id pause Passcode.BulkRun
        }
    }
}
