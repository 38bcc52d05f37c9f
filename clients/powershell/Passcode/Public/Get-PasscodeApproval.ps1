function Get-PasscodeApproval {
    <#
    .SYNOPSIS
    Gets the resets and bulk runs that await a decision, oldest first.

    .DESCRIPTION
    CanDecide says whether you can decide, and CannotDecideReason why not. Requires the role Reset.Approve.

    .PARAMETER First
    The number of approvals to return. The default is all.

    .EXAMPLE
    Get-PasscodeApproval | Where-Object CanDecide | Approve-PasscodeReset -Comment 'confirmed by phone'

    .INPUTS
    None

    .OUTPUTS
    Passcode.Approval
    #>
    [CmdletBinding()]
    [OutputType('Passcode.Approval')]
    param(
        [ValidateRange(1, [int]::MaxValue)] [int] $First
    )

    Get-PasscodePage -Cmdlet $PSCmdlet -Path '/api/approvals' -First $First -TypeName 'Passcode.Approval'
}
