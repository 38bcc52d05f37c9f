function Stop-PasscodeReset {
    <#
    .SYNOPSIS
    Cancels a reset whose command has not been sent.

    .DESCRIPTION
    A command that may have been sent cannot be recalled: the error has the ID tooLateToCancel. Requires the role Reset.Request.

    .PARAMETER Id
    The ID of the reset.

    .EXAMPLE
    Get-PasscodeReset -Status awaitingApproval -TicketId INC0010023 | Stop-PasscodeReset

    .INPUTS
    Objects with a property Id.

    .OUTPUTS
    Passcode.Reset
    #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType('Passcode.Reset')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)] [string] $Id
    )

    process {
        if ($PSCmdlet.ShouldProcess("reset $Id", 'Cancel')) {
            Invoke-PasscodeAction $PSCmdlet resets $Id cancel Passcode.Reset
        }
    }
}
