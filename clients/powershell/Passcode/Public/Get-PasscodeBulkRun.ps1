function Get-PasscodeBulkRun {
    <#
    .SYNOPSIS
    Gets bulk runs, newest first, or one bulk run with its timeline or its devices.

    .DESCRIPTION
    Counts has the number of devices by state, Rate the speed, and Reasons the number of devices by reason code. Requires the role Bulk.Read.

    .PARAMETER Id
    The ID of a bulk run. Its timeline is in the property Events.

    .PARAMETER Device
    Returns the devices of the bulk run instead, each with its state, reason and advice.

    .PARAMETER State
    Returns only devices in this state.

    .PARAMETER Status
    Returns only bulk runs in this state.

    .PARAMETER First
    The number of bulk runs or devices to return. The default is all.

    .EXAMPLE
    Get-PasscodeBulkRun -Status running

    .EXAMPLE
    Get-PasscodeBulkRun -Id 019ca9450a0070679adc3045e98b9ad0 -Device -State failed | Format-List

    .INPUTS
    Objects with a property Id.

    .OUTPUTS
    Passcode.BulkRun, or Passcode.BulkTarget with -Device
    #>
    [CmdletBinding(DefaultParameterSetName = 'List')]
    [OutputType('Passcode.BulkRun', ParameterSetName = ('List', 'One'))]
    [OutputType('Passcode.BulkTarget', ParameterSetName = 'Device')]
    param(
        [Parameter(ParameterSetName = 'One', Mandatory, Position = 0, ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'Device', Mandatory, Position = 0, ValueFromPipelineByPropertyName)]
        [string] $Id,
        [Parameter(ParameterSetName = 'Device', Mandatory)] [switch] $Device,
        [Parameter(ParameterSetName = 'Device')]
        [ValidateSet('queued', 'issuing', 'issued', 'completed', 'failed', 'notSupported', 'ineligible', 'cancelled', 'expired')]
        [string] $State,
        [Parameter(ParameterSetName = 'List')]
        [ValidateSet('preparing', 'awaitingStart', 'awaitingApproval', 'canary', 'running', 'paused', 'cancelling', 'completed', 'cancelled', 'rejected', 'expired', 'failed')]
        [string] $Status,
        [Parameter(ParameterSetName = 'List')]
        [Parameter(ParameterSetName = 'Device')]
        [ValidateRange(1, [int]::MaxValue)] [int] $First
    )

    process {
        $path = "/api/bulk-runs/$([uri]::EscapeDataString($Id))"
        switch ($PSCmdlet.ParameterSetName) {
            'One' { Invoke-PasscodeApi -Cmdlet $PSCmdlet -Path $path -Target $Id -TypeName 'Passcode.BulkRun' }
            'Device' { Get-PasscodePage -Cmdlet $PSCmdlet -Path "$path/targets" -Query @{ state = $State } -First $First -PageSize 1000 -TypeName 'Passcode.BulkTarget' }
            'List' { Get-PasscodePage -Cmdlet $PSCmdlet -Path '/api/bulk-runs' -Query @{ status = $Status } -First $First -PageSize 100 -TypeName 'Passcode.BulkRun' }
        }
    }
}
