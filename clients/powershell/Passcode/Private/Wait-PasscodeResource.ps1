# Returns each resource when it has ended. Each is read shortly after the service itself polls next, because nothing changes before, and at least once a minute.
function Wait-PasscodeResource {
    param(
        [System.Management.Automation.PSCmdlet] $Cmdlet,
        [string] $Path,
        [string[]] $Id,
        [string] $TypeName,
        [string] $Noun,
        [Nullable[timespan]] $Timeout
    )

    $end = $Timeout ? [datetime]::UtcNow + $Timeout : [datetime]::MaxValue
    $waiting = [ordered]@{}
    foreach ($each in $Id) { $waiting[$each] = @{ Due = [datetime]::MinValue; Pause = 1 } }
    $total = $waiting.Count
    $activity = "Waiting for $total $Noun$(if ($total -ne 1) { 's' })"
    try {
        while ($waiting.Count) {
            $next = $waiting.Keys | Sort-Object { $waiting[$_].Due } -Stable | Select-Object -First 1
            $item = $waiting[$next]
            $pause = ($item.Due -lt $end ? $item.Due : $end) - [datetime]::UtcNow
            if ($pause -gt [timespan]::Zero) { Start-Sleep -Duration $pause }

            $resource = Invoke-PasscodeApi -Cmdlet $Cmdlet -Path "$Path/$next" -Target $next -TypeName $TypeName
            if ($null -eq $resource -or $resource.EndedAt) {
                $waiting.Remove($next)
                $resource
                continue
            }
            $now = [datetime]::UtcNow
            if ($now -ge $end) {
                $waiting.Remove($next)
                $Cmdlet.WriteError((New-PasscodeError 'waitTimedOut' "The $Noun $next has not ended: it is $($resource.Status)." 'OperationTimeout' `
                            $resource "The $Noun continues. Run $($Cmdlet.MyInvocation.MyCommand.Name) again."))
                continue
            }

            $item.Pause = [Math]::Min(60, $item.Pause * 1.5)
            if ($poll = $resource.PSObject.Properties['NextPollAt']?.Value) {
                $item.Pause = [Math]::Clamp(($poll.ToUniversalTime() - $now - $script:connection.ClockDifference).TotalSeconds + 1, 1, 60)
            }
            $item.Due = $now.AddSeconds($item.Pause)
            Write-Progress -Activity $activity -PercentComplete (100 * ($total - $waiting.Count) / $total) `
                -Status "$($total - $waiting.Count) ended" -CurrentOperation "$next is $($resource.Status)$(if ($poll) { ', next poll at {0:T}' -f $poll })"
        }
    }
    finally {
        Write-Progress -Activity $activity -Completed
    }
}
