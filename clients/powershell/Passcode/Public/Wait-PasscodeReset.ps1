function Wait-PasscodeReset {
    <#
    .SYNOPSIS
    Waits until resets have ended, and returns each when it has.

    .DESCRIPTION
    Passcode polls a device after growing delays, for a day unless configured otherwise. This command follows those delays and shows the progress.
    How a reset ended is in Status, ReasonCode, Effect and Advice. Ctrl+C ends the wait, not the resets. Requires the role Reset.Read.

    .PARAMETER Id
    The IDs of the resets.

    .PARAMETER Timeout
    The longest wait. Resets that have not ended by then are errors with the ID waitTimedOut. The default is no limit.

    .EXAMPLE
    Request-PasscodeReset -SerialNumber C39XK0ABCD12 -TicketId INC0010023 | Wait-PasscodeReset -Timeout 00:05:00

    .EXAMPLE
    Get-PasscodeReset -Status pending | Wait-PasscodeReset

    .INPUTS
    Objects with a property Id.

    .OUTPUTS
    Passcode.Reset
    #>
    [CmdletBinding()]
    [OutputType('Passcode.Reset')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)] [string[]] $Id,
        [timespan] $Timeout
    )

    begin { $all = [System.Collections.Generic.List[string]]::new() }
    process { $all.AddRange($Id) }
    end { Wait-PasscodeResource -Cmdlet $PSCmdlet -Path '/api/resets' -Id $all -TypeName 'Passcode.Reset' -Noun reset -Timeout $PSBoundParameters['Timeout'] }
}
