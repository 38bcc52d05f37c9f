function Get-PasscodeSummary {
    <#
    .SYNOPSIS
    Gets how many resets and devices of bulk runs ended in a span of time, by outcome, and how long confirmations took.

    .DESCRIPTION
    Devices of dry runs do not count. A reset counts in the hour in which it ended. Requires the role Reset.Read.

    .PARAMETER From
    The first day. The default is 6 days before the last day.

    .PARAMETER To
    The last day, at most 400 days after the first day. The default is today.

    .PARAMETER TimeZone
    The IANA time zone of the days, such as Europe/Stockholm. The default is UTC.

    .EXAMPLE
    Get-PasscodeSummary

    Shows the outcomes of the last seven days.

    .EXAMPLE
    (Get-PasscodeSummary -From 2026-03-01 -To 2026-03-31 -TimeZone Europe/Stockholm).ByDay | Select-Object Day -ExpandProperty Counts | Export-Csv march.csv

    .INPUTS
    None

    .OUTPUTS
    Passcode.Summary
    #>
    [CmdletBinding()]
    [OutputType('Passcode.Summary')]
    param(
        [datetime] $From,
        [datetime] $To,
        [string] $TimeZone
    )

    $summary = Invoke-PasscodeApi -Cmdlet $PSCmdlet -Path '/api/summary' -TypeName 'Passcode.Summary' -Query @{
        from = $PSBoundParameters['From']?.ToString('yyyy-MM-dd'); to = $PSBoundParameters['To']?.ToString('yyyy-MM-dd'); timeZone = $TimeZone
    }
    if (-not $summary) { return }
    # The window of a schedule has properties of these names, which are times of day.
    $summary.From, $summary.To = ([datetimeoffset] $summary.From).LocalDateTime, ([datetimeoffset] $summary.To).LocalDateTime
    $summary
}
