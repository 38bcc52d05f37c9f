function Restart-PasscodeBulkRun {
    <#
    .SYNOPSIS
    Starts a new bulk run of the devices that failed, expired or were cancelled in one that has ended.

    .DESCRIPTION
    Each device is checked again. Requires the role Bulk.Run.

    .PARAMETER Id
    The ID of the bulk run that has ended.

    .PARAMETER IdempotencyKey
    Makes the call safe to repeat: 1 to 255 visible ASCII characters. The default is a new key for each call.

    .EXAMPLE
    Restart-PasscodeBulkRun -Id 019ca9450a0070679adc3045e98b9ad0 | Wait-PasscodeBulkRun

    .INPUTS
    Objects with a property Id.

    .OUTPUTS
    Passcode.BulkRun
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
    [OutputType('Passcode.BulkRun')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)] [string] $Id,
        [string] $IdempotencyKey
    )

    process {
        if ($PSCmdlet.ShouldProcess("devices that failed, expired or were cancelled in bulk run $Id", 'Reset the passcodes')) {
            Invoke-PasscodeAction $PSCmdlet bulk-runs $Id retry Passcode.BulkRun -IdempotencyKey $IdempotencyKey
        }
    }
}
