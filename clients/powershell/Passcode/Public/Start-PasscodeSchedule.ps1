function Start-PasscodeSchedule {
    <#
    .SYNOPSIS
    Starts a bulk run of a schedule now, with its selection, ticket and limits.

    .DESCRIPTION
    It is refused outside the window of the schedule, while the schedule is disabled, and while a bulk run of it has not ended. An approval may be
    required as for any other bulk run. Requires the role Bulk.Run.

    .PARAMETER Name
    The name of the schedule.

    .PARAMETER Reason
    The reason for the bulk run, up to 500 characters.

    .PARAMETER RequestedBy
    The person who requests the bulk run, if the credential of the connection is no person.

    .PARAMETER IdempotencyKey
    Makes the call safe to repeat: 1 to 255 visible ASCII characters. The default is a new key for each call.

    .EXAMPLE
    Start-PasscodeSchedule -Name warehouse -Reason 'new scanners' | Wait-PasscodeBulkRun

    .INPUTS
    Objects with a property Name.

    .OUTPUTS
    Passcode.BulkRun
    #>
    [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
    [OutputType('Passcode.BulkRun')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)] [string] $Name,
        [Parameter(Mandatory, Position = 1)] [string] $Reason,
        [string] $RequestedBy,
        [string] $IdempotencyKey
    )

    process {
        if ($PSCmdlet.ShouldProcess("devices of schedule $Name", 'Reset the passcodes')) {
            Invoke-PasscodeAction $PSCmdlet schedules $Name run Passcode.BulkRun -IdempotencyKey $IdempotencyKey -Body @{ reason = $Reason; requestedBy = Select-Requester $RequestedBy }
        }
    }
}
