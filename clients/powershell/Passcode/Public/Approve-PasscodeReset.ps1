function Approve-PasscodeReset {
    <#
    .SYNOPSIS
    Approves a reset or a bulk run that awaits a decision.

    .DESCRIPTION
    The command is sent after the devices have been checked again. The requester and the approver must be different people; keys and applications cannot decide. Requires the role
    Reset.Approve.

    .PARAMETER Id
    The ID of the reset or bulk run.

    .PARAMETER Kind
    Whether this is a reset or a bulk run. Get-PasscodeApproval passes it on.

    .PARAMETER Round
    The round of the approval that you decide on. Get-PasscodeApproval passes it on. Without it, the decision is for the first round: a later one, which
    begins if the device or its owner has changed, is not decided by a repeated command.

    .PARAMETER Comment
    The reason for the decision, up to 500 characters. The requester can read it, and the audit log stores it.

    .EXAMPLE
    Approve-PasscodeReset -Id 019ca9450a0070679adc3045e98b9ad0 -Comment 'confirmed by phone'

    .EXAMPLE
    Get-PasscodeApproval | Where-Object TicketId -eq CHG4711 | Approve-PasscodeReset

    .INPUTS
    Objects with a property Id, and optionally the properties Kind and Round.

    .OUTPUTS
    Passcode.Reset or Passcode.BulkRun
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
    [OutputType('Passcode.Reset', 'Passcode.BulkRun')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)] [string] $Id,
        [Parameter(ValueFromPipelineByPropertyName)] [ValidateSet('reset', 'bulkRun')] [string] $Kind = 'reset',
        [Parameter(ValueFromPipelineByPropertyName)] [ValidateRange(1, 1000)] [int] $Round,
        [string] $Comment
    )

    process {
        $noun, $list, $type = $Kind -eq 'reset' ? ('reset', 'resets', 'Passcode.Reset') : ('bulk run', 'bulk-runs', 'Passcode.BulkRun')
        if ($PSCmdlet.ShouldProcess("$noun $Id", 'Approve')) {
            Invoke-PasscodeAction $PSCmdlet $list $Id decision $type @{ decision = 'approve'; round = $PSBoundParameters['Round']; comment = $Comment }
        }
    }
}
