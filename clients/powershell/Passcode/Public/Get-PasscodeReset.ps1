function Get-PasscodeReset {
    <#
    .SYNOPSIS
    Gets resets, newest first, or one reset with its timeline.

    .DESCRIPTION
    Lists contain the resets of the last 30 days unless you set From. Requires the role Reset.Read.

    .PARAMETER Id
    The ID of a reset. Its timeline is in the property Events.

    .PARAMETER Status
    Returns only resets in this state.

    .PARAMETER TicketId
    Returns only resets of this ticket.

    .PARAMETER IntuneDeviceId
    Returns only resets of this device.

    .PARAMETER RequestedBy
    Returns only resets that this person requested.

    .PARAMETER From
    The first day, in UTC.

    .PARAMETER To
    The last day, in UTC, at most 400 days after the first. The default is today.

    .PARAMETER First
    The number of resets to return. The default is all.

    .EXAMPLE
    Get-PasscodeReset -Status failed -From (Get-Date).AddDays(-7)

    .EXAMPLE
    (Get-PasscodeReset -Id 019ca9450a0070679adc3045e98b9ad0).Events

    Shows the timeline of a reset.

    .INPUTS
    Objects with a property Id.

    .OUTPUTS
    Passcode.Reset
    #>
    [CmdletBinding(DefaultParameterSetName = 'List')]
    [OutputType('Passcode.Reset')]
    param(
        [Parameter(ParameterSetName = 'One', Mandatory, Position = 0, ValueFromPipelineByPropertyName)] [string] $Id,
        [Parameter(ParameterSetName = 'List')]
        [ValidateSet('accepted', 'awaitingApproval', 'issuing', 'pending', 'completed', 'failed', 'notSupported', 'ineligible', 'rejected', 'cancelled', 'expired')]
        [string] $Status,
        [Parameter(ParameterSetName = 'List')] [string] $TicketId,
        [Parameter(ParameterSetName = 'List')] [string] $IntuneDeviceId,
        [Parameter(ParameterSetName = 'List')] [string] $RequestedBy,
        [Parameter(ParameterSetName = 'List')] [datetime] $From,
        [Parameter(ParameterSetName = 'List')] [datetime] $To,
        [Parameter(ParameterSetName = 'List')] [ValidateRange(1, [int]::MaxValue)] [int] $First
    )

    process {
        if ($Id) { return Invoke-PasscodeApi -Cmdlet $PSCmdlet -Path "/api/resets/$([uri]::EscapeDataString($Id))" -Target $Id -TypeName 'Passcode.Reset' }

        Get-PasscodePage -Cmdlet $PSCmdlet -Path '/api/resets' -First $First -TypeName 'Passcode.Reset' -Query @{
            status = $Status; ticketId = $TicketId; intuneDeviceId = $IntuneDeviceId; requestedBy = $RequestedBy
            from = $PSBoundParameters['From']?.ToString('yyyy-MM-dd'); to = $PSBoundParameters['To']?.ToString('yyyy-MM-dd')
        }
    }
}
