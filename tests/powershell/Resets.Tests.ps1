BeforeAll {
    $url, $key = $env:PASSCODE_TEST_URL, (ConvertTo-SecureString $env:PASSCODE_TEST_KEY -AsPlainText -Force)
    $null = Connect-Passcode $url -ApiKey $key -RequestedBy agent@contoso.example

    # Connects as a person of the local host for the commands of the block.
    function Use-Token($token, [scriptblock] $block) {
        $null = Connect-Passcode $url -AccessToken (ConvertTo-SecureString $token -AsPlainText -Force)
        try { & $block } finally { $null = Connect-Passcode $url -ApiKey $key -RequestedBy agent@contoso.example }
    }
    # How many commands the simulated tenant has received, for one device or all.
    function Get-CommandCount($device) {
        @(Invoke-RestMethod "$env:PASSCODE_TEST_SIMULATOR/requests" | Write-Output | Where-Object { $_.method -eq 'POST' -and $_.path -like "*$device/resetPasscode" }).Count
    }
    # Reads until the condition holds; the end is out of reach of any machine that works.
    function Wait-Until([scriptblock] $read, [scriptblock] $condition) {
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        do {
            if ($clock.Elapsed.TotalMinutes -gt 3) { throw "Not reached: $condition" }
            $_ = & $read
        } until (& $condition)
        $_
    }
    $long = [timespan]::FromMinutes(3)
}

AfterAll { Disconnect-Passcode }

Describe 'A check' {
    It 'says what a reset would do' {
        $eligibility = Test-PasscodeReset SIM0002

        $eligibility.PSTypeNames[0] | Should -Be 'Passcode.Eligibility'
        $eligibility.Eligible | Should -BeTrue
        $eligibility.Effect | Should -Be 'passcodeRemoved'
        $eligibility.Device.DeviceName | Should -Be 'ADA-IPAD'
    }

    It 'says why a device is not eligible, and what to do' {
        $eligibility = Test-PasscodeReset -DeviceName ADA-PC

        $eligibility.ReasonCode | Should -Be 'notSupportedByPlatform'
        $eligibility.Advice | Should -Not -BeNullOrEmpty
        $eligibility | Out-String | Should -Match 'notSupportedByPlatform'
        Test-PasscodeReset -DeviceName ADA-PC -Quiet | Should -BeFalse
    }
}

Describe '-WhatIf' {
    It 'sends nothing: <_>' -ForEach @(
        { Request-PasscodeReset SIM0001 -TicketId WHATIF -WhatIf }
        { Stop-PasscodeReset 1 -WhatIf }
        { Show-TemporaryPasscode 1 -Reason why -WhatIf }
        { Approve-PasscodeReset 1 -WhatIf }
        { Deny-PasscodeReset 1 -WhatIf }
        { Start-PasscodeBulkRun -Category Phones -WhatIf }
        { Start-PasscodeBulkRun -Category Phones -DryRun -WhatIf }
        { Suspend-PasscodeBulkRun 1 -WhatIf }
        { Resume-PasscodeBulkRun 1 -WhatIf }
        { Stop-PasscodeBulkRun 1 -WhatIf }
        { Restart-PasscodeBulkRun 1 -WhatIf }
        { Start-PasscodeSchedule 1 why -WhatIf }
        { Disable-PasscodeSchedule 1 why -WhatIf }
        { Enable-PasscodeSchedule 1 why -WhatIf }
        { Show-TemporaryPasscode -BulkRunId 1 -IntuneDeviceId 1 -Reason why -WhatIf }
        { Enable-PasscodeEmergencyStop why -WhatIf }
        { Disable-PasscodeEmergencyStop why -WhatIf }
    ) {
        Mock Invoke-WebRequest -ModuleName Passcode { throw 'sent' }

        & $_ | Should -BeNullOrEmpty
        Should -Invoke Invoke-WebRequest -ModuleName Passcode -Times 0 -Exactly
    }

    It 'changes nothing at the host' {
        $commands, $entries = (Get-CommandCount), @(Get-PasscodeAuditLog).Count
        [pscustomobject] @{ SerialNumber = 'SIM0001'; TicketId = 'WHATIF' } | Request-PasscodeReset -WhatIf

        Get-PasscodeReset -TicketId WHATIF | Should -BeNullOrEmpty
        Get-CommandCount | Should -Be $commands
        @(Get-PasscodeAuditLog).Count | Should -Be $entries
    }
}

Describe 'A reset' {
    It 'goes from a CSV file to its end, once for a ticket' {
        Set-Content $TestDrive/resets.csv @'
SerialNumber,TicketId,Reason,Site
SIM0002,CSV-1,forgotten passcode,Malmö
SIM0020,CSV-2,Glömt lösenkod,Umeå
SIM9999,CSV-3,,
'@
        $first = Import-Csv $TestDrive/resets.csv | Request-PasscodeReset -Confirm:$false | Wait-PasscodeReset -Timeout $long | Sort-Object TicketId
        $again = Import-Csv $TestDrive/resets.csv | Request-PasscodeReset -Confirm:$false | Sort-Object TicketId

        $first[0].PSTypeNames[0] | Should -Be 'Passcode.Reset'
        $first.Status | Should -Be 'completed', 'ineligible', 'ineligible'
        $first[0].Effect | Should -Be 'passcodeRemoved'
        $first[0].EndedAt | Should -BeOfType datetime
        $first[0].EndedAt.Kind | Should -Be 'Local'
        $first[1].Reason | Should -Be 'Glömt lösenkod'
        $first[1].RequestedBy | Should -Be 'agent@contoso.example'
        $first.ReasonCode | Should -Be $null, 'notSupportedByPlatform', 'deviceNotFound'
        $again.Id | Should -Be $first.Id
        Get-CommandCount 'd0000000-0000-4000-8000-000000000002' | Should -Be 1
    }

    It 'is found by its filters, and has a timeline by its ID' {
        $found = Get-PasscodeReset -TicketId CSV-1 -Status completed -From (Get-Date).AddDays(-2) -To (Get-Date).AddDays(2)

        $found.Count | Should -Be 1
        ($found | Get-PasscodeReset).Events.Type | Should -Contain 'ended'
        @(Get-PasscodeReset -First 2).Count | Should -Be 2
        $found | Out-String -Width 200 | Should -Match 'ADA-IPAD +passcodeRemoved'
    }

    It 'is waited for no longer than asked' {
        $reset = Request-PasscodeReset SIM0025 -Reason offline -Confirm:$false
        $record = $null
        $reset | Wait-PasscodeReset -Timeout 0:0:0 -ErrorAction SilentlyContinue -ErrorVariable record | Should -BeNullOrEmpty

        $record.FullyQualifiedErrorId | Should -Be 'waitTimedOut,Wait-PasscodeReset'
        $record.TargetObject.Id | Should -Be $reset.Id
    }

    It 'is polled when the service polls' {
        $script:now = [datetimeoffset]::UtcNow
        $answers = [System.Collections.Queue]::new(@(
                ('{{"id":"1","status":"pending","nextPollAt":"{0:o}","endedAt":null}}' -f $now.AddSeconds(70).UtcDateTime)
                '{"id":"1","status":"accepted","nextPollAt":null,"endedAt":null}'
                ('{{"id":"1","status":"completed","nextPollAt":null,"endedAt":"{0:o}"}}' -f $now.UtcDateTime)))
        Mock Invoke-WebRequest -ModuleName Passcode {
            [pscustomobject] @{ StatusCode = 200; Headers = @{ Date = $now.AddSeconds(30).ToString('r') }; RawContentStream = [System.IO.MemoryStream]::new([System.Text.Encoding]::UTF8.GetBytes($answers.Dequeue())) }
        }
        $sleeps = [System.Collections.Generic.List[timespan]]::new()
        Mock Start-Sleep -ModuleName Passcode { $sleeps.Add($Duration) }

        (Wait-PasscodeReset 1).Status | Should -Be 'completed'
        # The clock of the service is half a minute ahead, so its 70 s are 40 s here, and one more. Without a next poll, the first pause would be 1.5 s.
        $sleeps[0].TotalSeconds | Should -BeGreaterThan 1.5
        $sleeps[0].TotalSeconds | Should -BeLessOrEqual 42
        $sleeps.Count | Should -Be 2
    }

    It 'can be cancelled while it waits for an approval' {
        $reset = Use-Token $env:PASSCODE_TEST_AGENT {
            $awaiting = Request-PasscodeReset SIM0034 -Reason 'to be cancelled' -Confirm:$false
            $null = Wait-Until { Get-PasscodeReset $awaiting.Id } { $_.Status -eq 'awaitingApproval' }
            $awaiting | Stop-PasscodeReset -Confirm:$false | Wait-PasscodeReset -Timeout $long
        }

        $reset.Status | Should -Be 'cancelled'
    }
}

Describe 'An approval' {
    It 'is <Status> by another person, not by the requester' -ForEach @(
        @{ Serial = 'SIM0034'; Command = 'Approve-PasscodeReset'; Status = 'completed' }
        @{ Serial = 'SIM0037'; Command = 'Deny-PasscodeReset'; Status = 'rejected' }
    ) {
        $requested = Use-Token $env:PASSCODE_TEST_AGENT {
            $awaiting = Request-PasscodeReset $Serial -Reason "to be $Status" -Confirm:$false
            Wait-Until { Get-PasscodeReset $awaiting.Id } { $_.Status -eq 'awaitingApproval' }
            { & $Command $awaiting.Id -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId "missingRole,$Command"
        }
        $ended = Use-Token $env:PASSCODE_TEST_APPROVER {
            $pending = Get-PasscodeApproval | Where-Object Id -eq $requested.Id
            $pending.CanDecide | Should -BeTrue
            $pending.Round | Should -Be 1
            { & $Command $pending.Id -Round 2 -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId "approvalRoundConflict,$Command"
            $pending | Out-String | Should -Match 'VERA'
            $pending | & $Command -Comment 'by phone' -Confirm:$false | Wait-PasscodeReset -Timeout $long
        }

        $ended.Status | Should -Be $Status
        $ended.Approval.Comment | Should -Be 'by phone'
    }
}

Describe 'A temporary passcode' {
    BeforeAll {
        $reset = Request-PasscodeReset SIM0013 -Reason 'locked out' -Confirm:$false | Wait-PasscodeReset -Timeout $long
        $truth = (Invoke-RestMethod "$env:PASSCODE_TEST_SIMULATOR/passcodes" | Write-Output | Where-Object deviceId -eq 'd0000000-0000-4000-8000-000000000013').passcode
    }

    It 'is a SecureString, and in no transcript, stream, error or history' {
        $truth | Should -Not -BeNullOrEmpty
        $Error.Clear()
        Start-Transcript $TestDrive/transcript.txt | Out-Null
        try {
            $shown = @($reset | Show-TemporaryPasscode -Reason 'in person' -Confirm:$false -Verbose -Debug 4>$TestDrive/verbose.txt 5>$TestDrive/debug.txt)
            $shown | Out-Host
            $shown | Format-List * | Out-Host
        }
        finally {
            Stop-Transcript | Out-Null
        }

        $shown[0].PSTypeNames[0] | Should -Be 'Passcode.TemporaryPasscode'
        $shown[0].Passcode | Should -BeOfType securestring
        ConvertFrom-SecureString $shown[0].Passcode -AsPlainText | Should -Be $truth
        $shown[0].ExpiresAt | Should -BeGreaterThan (Get-Date)
        foreach ($text in (Get-Content $TestDrive/transcript.txt -Raw), (Get-Content $TestDrive/verbose.txt, $TestDrive/debug.txt -Raw | Out-String), ($Error | Out-String), (Get-History | Out-String), ($shown | ConvertTo-Csv | Out-String)) {
            $text.Contains($truth) | Should -BeFalse
        }
        Get-Content $TestDrive/transcript.txt -Raw | Should -Match 'System.Security.SecureString'
    }

    It 'is displayed on a terminal, past the transcript' {
        Set-Content $TestDrive/display.ps1 @"
Import-Module '$((Get-Module Passcode).ModuleBase)'
Start-Transcript '$TestDrive/display.txt' | Out-Null
`$null = Connect-Passcode '$url' -ApiKey (ConvertTo-SecureString `$env:PASSCODE_TEST_KEY -AsPlainText) -RequestedBy agent@contoso.example
Show-TemporaryPasscode '$($reset.Id)' -Reason 'on the phone' -Display -Confirm:`$false
'That was all.'
Stop-Transcript | Out-Null
"@
        'x' | script --quiet --return --command "'$env:PASSCODE_TEST_PWSH' -NoProfile -File '$TestDrive/display.ps1'" "$TestDrive/terminal.txt" | Out-Null
        $LASTEXITCODE | Should -Be 0

        (Get-Content $TestDrive/terminal.txt -Raw).Contains($truth) | Should -BeTrue
        (Get-Content $TestDrive/display.txt -Raw).Contains($truth) | Should -BeFalse
        Get-Content $TestDrive/display.txt -Raw | Should -Match 'That was all'
    }

    It 'is not read where it cannot be displayed' {
        $reads = @(Get-PasscodeAuditLog -Type passcodeRevealed).Count
        Set-Content $TestDrive/none.ps1 @"
Import-Module '$((Get-Module Passcode).ModuleBase)'
`$null = Connect-Passcode '$url' -ApiKey (ConvertTo-SecureString `$env:PASSCODE_TEST_KEY -AsPlainText) -RequestedBy agent@contoso.example
try { Show-TemporaryPasscode '$($reset.Id)' -Reason 'nowhere' -Display -Confirm:`$false } catch { `$_.FullyQualifiedErrorId }
"@
        & $env:PASSCODE_TEST_PWSH -NoProfile -File $TestDrive/none.ps1 | Should -Be 'terminalRequired,Show-TemporaryPasscode'

        @(Get-PasscodeAuditLog -Type passcodeRevealed).Count | Should -Be $reads
    }

    It 'of an iPad does not exist' {
        $ipad = Get-PasscodeReset -TicketId CSV-1
        { $ipad | Show-TemporaryPasscode -Reason why -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'passcodeNotAvailable,Show-TemporaryPasscode'
    }
}

Describe 'A bulk run' {
    It 'only checks with -DryRun, and lists its devices' {
        Set-Content $TestDrive/devices.csv "serialNumber`nSIM0001`nSIM0020`nnowhere"
        $commands = Get-CommandCount
        $run = Start-PasscodeBulkRun -CsvPath $TestDrive/devices.csv -TicketId CHG-1 -DryRun | Wait-PasscodeBulkRun -Timeout $long

        $run.PSTypeNames[0] | Should -Be 'Passcode.BulkRun'
        $run.Status | Should -Be 'completed'
        $run.DryRun | Should -BeTrue
        $run.Counts.Total | Should -Be 3
        $run.Reasons.notSupportedByPlatform | Should -Be 1
        ($run | Get-PasscodeBulkRun -Device -State ineligible).ReasonCode | Sort-Object | Should -Be 'deviceNotFound', 'notSupportedByPlatform'
        ($run | Get-PasscodeBulkRun -Device | Select-Object -First 1).PSTypeNames[0] | Should -Be 'Passcode.BulkTarget'
        Get-CommandCount | Should -Be $commands
    }

    It 'collects the devices of the pipeline' {
        $run = [pscustomobject] @{ IntuneDeviceId = 'd0000000-0000-4000-8000-000000000001' }, [pscustomobject] @{ IntuneDeviceId = 'd0000000-0000-4000-8000-000000000002' } |
            Start-PasscodeBulkRun -DryRun -MaxTargets 5 | Wait-PasscodeBulkRun -Timeout $long

        $run.Selection.Devices | Should -Be 2
        Get-PasscodeBulkRun -Status completed | Where-Object Id -eq $run.Id | Should -Not -BeNullOrEmpty
    }

    It 'selects by <Name>' -ForEach @(
        @{ Name = 'group'; Parameters = @{ GroupId = '90000000-0000-4000-8000-000000000006' } }
        @{ Name = 'filter'; Parameters = @{ Platform = 'visionOS'; Ownership = 'company' } }
    ) {
        $run = Start-PasscodeBulkRun @Parameters -DryRun | Wait-PasscodeBulkRun -Timeout $long

        $run.Counts.Total | Should -BeGreaterThan 0
        $run | Out-String | Should -Match 'completed'
    }

    It 'pauses, continues and is cancelled' {
        $run = Start-PasscodeBulkRun -IntuneDeviceId d0000000-0000-4000-8000-000000000035 -Reason 'an offline iPhone' -Confirm:$false
        $null = Wait-Until { $run | Get-PasscodeBulkRun } { $_.Counts.Issued -eq 1 }

        $null = $run | Suspend-PasscodeBulkRun
        (Wait-Until { $run | Get-PasscodeBulkRun } { $_.Status -eq 'paused' }).PauseReason | Should -Be 'operator'
        $null = $run | Resume-PasscodeBulkRun -Confirm:$false
        $null = Wait-Until { $run | Get-PasscodeBulkRun } { $_.Status -in 'canary', 'running' }
        $null = $run | Stop-PasscodeBulkRun -Confirm:$false
        $null = Wait-Until { $run | Get-PasscodeBulkRun } { $_.Status -eq 'cancelling' }
        { $run | Restart-PasscodeBulkRun -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'bulkRunNotEnded,Restart-PasscodeBulkRun'
    }
}

Describe 'The temporary passcode of a bulk run' {
    It 'is read by the IDs of the bulk run and the device' {
        $device = 'd0000000-0000-4000-8000-000000000014'
        $run = Start-PasscodeBulkRun -IntuneDeviceId $device -Reason 'a scanner' -Confirm:$false | Wait-PasscodeBulkRun -Timeout $long
        $run.Counts.Completed | Should -Be 1
        $made = (Invoke-RestMethod "$env:PASSCODE_TEST_SIMULATOR/passcodes" | Write-Output | Where-Object deviceId -eq $device).passcode

        $shown = Show-TemporaryPasscode -BulkRunId $run.Id -IntuneDeviceId $device -Reason 'handed over' -Confirm:$false

        $shown.Id | Should -Be $device
        ConvertFrom-SecureString $shown.Passcode -AsPlainText | Should -Be @($made)[-1]
        { Show-TemporaryPasscode -BulkRunId $run.Id -IntuneDeviceId d0000000-0000-4000-8000-000000000001 -Reason 'handed over' -Confirm:$false -ErrorAction Stop } |
            Should -Throw -ErrorId 'bulkTargetNotFound,Show-TemporaryPasscode'
    }
}

# A policy that the module could not meet would lock its users out.
Describe 'A deployment whose policy requires a ticket, a reason and a verification' {
    BeforeAll {
        $null = Connect-Passcode $env:PASSCODE_TEST_STRICT_URL -ApiKey $key -RequestedBy agent@contoso.example
        $given = @{ TicketId = 'INC0010023'; Reason = 'locked out'; VerificationMethod = 'callback'; VerificationReference = 'ext. 4711'; Confirm = $false }
        $device = 'd0000000-0000-4000-8000-000000000014'
    }
    AfterAll { $null = Connect-Passcode $url -ApiKey $key -RequestedBy agent@contoso.example }

    It 'resets a device, and shows its passcode for its ticket' {
        $reset = Request-PasscodeReset SIM0013 @given | Wait-PasscodeReset -Timeout $long

        { Show-TemporaryPasscode $reset.Id -Reason 'in person' -Confirm:$false -ErrorAction Stop } | Should -Throw
        { Show-TemporaryPasscode $reset.Id -Reason 'in person' -TicketId INC0010024 -Confirm:$false -ErrorAction Stop } | Should -Throw
        (Show-TemporaryPasscode $reset.Id -Reason 'in person' -TicketId INC0010023 -Confirm:$false).Passcode | Should -BeOfType securestring
    }

    It 'runs a bulk run, and shows the passcode of one of its devices for its ticket' {
        { Start-PasscodeBulkRun -IntuneDeviceId $device -TicketId INC0010023 -Reason 'a scanner' -Confirm:$false -ErrorAction Stop } |
            Should -Throw -ErrorId 'invalidRequest,Start-PasscodeBulkRun'

        $run = Start-PasscodeBulkRun -IntuneDeviceId $device @given | Wait-PasscodeBulkRun -Timeout $long

        $run.Counts.Completed | Should -Be 1
        $run.Verification.Method | Should -Be 'callback'
        { Show-TemporaryPasscode -BulkRunId $run.Id -IntuneDeviceId $device -Reason 'in person' -Confirm:$false -ErrorAction Stop } | Should -Throw
        (Show-TemporaryPasscode -BulkRunId $run.Id -IntuneDeviceId $device -Reason 'in person' -TicketId INC0010023 -Confirm:$false).Passcode | Should -BeOfType securestring
    }

    It 'takes a list from a file' {
        Set-Content $TestDrive/devices.csv "serialNumber`nSIM0002"

        $run = Start-PasscodeBulkRun -CsvPath $TestDrive/devices.csv -DryRun @given | Wait-PasscodeBulkRun -Timeout $long

        $run.Verification.Reference | Should -Be 'ext. 4711'
    }
}

Describe 'A schedule' {
    It 'is listed, disabled, enabled and run' {
        $schedule = Get-PasscodeSchedule w*
        $schedule.PSTypeNames[0] | Should -Be 'Passcode.Schedule'
        $schedule.Name | Should -Be 'warehouse'
        $schedule.Next[0].At | Should -BeGreaterThan (Get-Date)
        $schedule | Out-String | Should -Match 'Warehouse'
        Get-PasscodeSchedule nothing | Should -BeNullOrEmpty

        ($schedule | Disable-PasscodeSchedule -Reason 'inventory').Disabled.Reason | Should -Be 'inventory'
        { Start-PasscodeSchedule warehouse -Reason 'new scanners' -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'scheduleDisabled,Start-PasscodeSchedule'
        (Enable-PasscodeSchedule warehouse -Reason 'done').Disabled | Should -BeNullOrEmpty
        $run = Start-PasscodeSchedule warehouse -Reason 'new scanners' -Confirm:$false
        $run.PSTypeNames[0] | Should -Be 'Passcode.BulkRun'
        $run.Schedule | Should -Be 'warehouse'
        $null = $run | Wait-PasscodeBulkRun -Timeout $long
    }
}

Describe 'The summary' {
    It 'counts what has ended in a span of days' {
        $summary = Get-PasscodeSummary -From (Get-Date).AddDays(-1) -TimeZone Europe/Stockholm

        $summary.PSTypeNames[0] | Should -Be 'Passcode.Summary'
        $summary.From | Should -BeOfType datetime
        $summary.TimeZone | Should -Be 'Europe/Stockholm'
        $summary.Total.Completed | Should -BeGreaterThan 0
        $summary.ByDay.Count | Should -BeGreaterThan 0
        $summary | Out-String | Should -Match 'MedianSeconds'
    }
}

Describe 'The emergency stop' {
    It 'is set and lifted with a reason, and is in the audit log' {
        Use-Token $env:PASSCODE_TEST_APPROVER {
            (Enable-PasscodeEmergencyStop 'unexpected resets').Active | Should -BeTrue
            (Get-PasscodeEmergencyStop).Reason | Should -Be 'unexpected resets'
            (Disable-PasscodeEmergencyStop 'cause found' -Confirm:$false).Active | Should -BeFalse

            $entries = Get-PasscodeAuditLog -Type emergencyStopped -From (Get-Date).AddHours(-1) -First 1
            $entries.PSTypeNames[0] | Should -Be 'Passcode.AuditEntry'
            $entries.Detail | Should -Match 'unexpected resets'
            $entries.At | Should -BeOfType datetime
        }
    }
}

Describe 'The audit log' {
    It 'names who read a passcode, and why' {
        $entry = Get-PasscodeAuditLog -Type passcodeRevealed | Select-Object -Last 1

        $entry.Detail | Should -Match 'in person'
        Get-PasscodeAuditLog -Actor nobody@contoso.example | Should -BeNullOrEmpty
        @(Get-PasscodeAuditLog -First 3).Count | Should -Be 3
    }
}
