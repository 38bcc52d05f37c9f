BeforeAll {
    function Get-Secret($text) { ConvertTo-SecureString $text -AsPlainText -Force }
    $url, $key = $env:PASSCODE_TEST_URL, (Get-Secret $env:PASSCODE_TEST_KEY)
}

AfterAll { Disconnect-Passcode }

Describe 'Connect-Passcode' {
    BeforeEach { Disconnect-Passcode }

    It 'is required before any other command' {
        { Get-PasscodeReset } | Should -Throw -ErrorId 'notConnected,Get-PasscodeReset'
    }

    It 'takes a key, and returns no secret' {
        $connection = Connect-Passcode $url -ApiKey $key -RequestedBy agent@contoso.example

        $connection.PSTypeNames[0] | Should -Be 'Passcode.Connection'
        $connection | ConvertTo-Json | Should -Not -Match $env:PASSCODE_TEST_KEY
        { Get-PasscodeEmergencyStop -ErrorAction Stop } | Should -Not -Throw
    }

    It 'takes the address and the key from the environment' {
        try {
            $env:PASSCODE_URL, $env:PASSCODE_API_KEY = $url, $env:PASSCODE_TEST_KEY
            (Connect-Passcode).Credential | Should -Be 'ApiKey'
        }
        finally {
            $env:PASSCODE_URL, $env:PASSCODE_API_KEY = $null, $null
        }
    }

    It 'takes an access token' {
        $null = Connect-Passcode $url -AccessToken (Get-Secret $env:PASSCODE_TEST_AGENT)

        { Get-PasscodeEmergencyStop -ErrorAction Stop } | Should -Not -Throw
        { Get-PasscodeAuditLog -ErrorAction Stop } | Should -Throw -ErrorId 'missingRole,Get-PasscodeAuditLog'
    }

    It 'refuses a wrong key at once' {
        { Connect-Passcode $url -ApiKey (Get-Secret 'a key of somebody else') } | Should -Throw -ErrorId 'unauthenticated,Connect-Passcode'
        { Get-PasscodeReset } | Should -Throw -ErrorId 'notConnected,Get-PasscodeReset'
    }

    It 'asks for the key of a local host' {
        { Connect-Passcode $url } | Should -Throw -ErrorId 'keyRequired,Connect-Passcode'
    }

    It 'sends no credential to "<_>"' -ForEach 'http://passcode.contoso.example', 'ftp://127.0.0.1', 'passcode', '' {
        Mock Invoke-WebRequest -ModuleName Passcode { throw 'sent' }

        { Connect-Passcode $_ -ApiKey $key } | Should -Throw -ErrorId 'invalidUri,Connect-Passcode'
        Should -Invoke Invoke-WebRequest -ModuleName Passcode -Times 0 -Exactly
    }
}

Describe 'A request' {
    BeforeAll {
        $null = Connect-Passcode $url -ApiKey $key -RequestedBy agent@contoso.example

        function New-Response($status, $headers = @{}, $body = '{"code":"storageUnavailable","title":"Storage unavailable","detail":"Send the request again.","status":503}') {
            [pscustomobject] @{ StatusCode = $status; Headers = $headers; RawContentStream = [System.IO.MemoryStream]::new([System.Text.Encoding]::UTF8.GetBytes($body)) }
        }
        $stop = '{"active":false,"since":null,"by":null,"reason":null}'
        Mock Start-Sleep -ModuleName Passcode {}
    }

    It 'is sent again after <Status>, when Retry-After is over' -ForEach @{ Status = 429 }, @{ Status = 503 } {
        $answers = [System.Collections.Queue]::new(@((New-Response $Status @{ 'Retry-After' = '7' }), (New-Response $Status @{ 'Retry-After' = '9' }), (New-Response 200 @{} $stop)))
        Mock Invoke-WebRequest -ModuleName Passcode { $answers.Dequeue() }

        (Get-PasscodeEmergencyStop -ErrorAction Stop).Active | Should -BeFalse
        Should -Invoke Start-Sleep -ModuleName Passcode -ParameterFilter { $Seconds -eq 7 } -Times 1 -Exactly
        Should -Invoke Start-Sleep -ModuleName Passcode -ParameterFilter { $Seconds -eq 9 } -Times 1 -Exactly
    }

    It 'is sent five times at most, with the same key' {
        $keys = [System.Collections.Generic.List[string]]::new()
        Mock Invoke-WebRequest -ModuleName Passcode { $keys.Add($Headers['Idempotency-Key']); New-Response 503 @{ 'Retry-After' = '1' } }

        { Request-PasscodeReset SIM0001 -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'storageUnavailable,Request-PasscodeReset'
        $keys.Count | Should -Be 5
        $keys | Select-Object -Unique | Should -Match '^"[0-9a-f-]{36}"$'
    }

    It 'is not sent again when the wait is longer than two minutes' {
        Mock Invoke-WebRequest -ModuleName Passcode { New-Response 429 @{ 'Retry-After' = '3600' } }

        { Get-PasscodeReset -ErrorAction Stop } | Should -Throw -ErrorId 'storageUnavailable,Get-PasscodeReset'
        Should -Invoke Invoke-WebRequest -ModuleName Passcode -Times 1 -Exactly
    }

    It 'is sent again after a lost response only if it reads' {
        Mock Invoke-WebRequest -ModuleName Passcode { throw [System.Net.Http.HttpRequestException]::new('lost') }

        { Get-PasscodeReset } | Should -Throw -ErrorId 'connectionFailed,Get-PasscodeReset'
        Should -Invoke Invoke-WebRequest -ModuleName Passcode -Times 5 -Exactly
        { Request-PasscodeReset SIM0001 -Confirm:$false } | Should -Throw -ErrorId 'connectionFailed,Request-PasscodeReset'
        Should -Invoke Invoke-WebRequest -ModuleName Passcode -Times 6 -Exactly
    }

    It 'leaves the identity of a request with a ticket to the ticket' {
        $keys = [System.Collections.Generic.List[string]]::new()
        Mock Invoke-WebRequest -ModuleName Passcode { $keys.Add($Headers['Idempotency-Key']); New-Response 202 @{} '{"id":"1","status":"accepted"}' }

        # Also in a pipeline, whose items do not inherit what the previous one had.
        $null = [pscustomobject] @{ SerialNumber = 'SIM0001'; TicketId = 'INC1' }, [pscustomobject] @{ SerialNumber = 'SIM0001' } | Request-PasscodeReset -Confirm:$false
        $null = Request-PasscodeReset SIM0001 -TicketId INC1 -IdempotencyKey again -Confirm:$false

        $keys.Count | Should -Be 3
        $keys[0] | Should -BeNullOrEmpty
        $keys[1] | Should -Match '^"[0-9a-f-]{36}"$'
        $keys[2] | Should -Be '"again"'
    }

    It 'follows pages on the host of the connection only' {
        $pages = [System.Collections.Queue]::new(@(
                (New-Response 200 @{} '{"value":[{"sequence":2}],"nextLink":"https://elsewhere.example/api/audit?continuation=a%2Bb"}')
                (New-Response 200 @{} '{"value":[{"sequence":1}],"nextLink":null}')))
        Mock Invoke-WebRequest -ModuleName Passcode { $pages.Dequeue() }

        (Get-PasscodeAuditLog).Sequence | Should -Be 2, 1
        Should -Invoke Invoke-WebRequest -ModuleName Passcode -ParameterFilter { "$Uri" -eq "${url}api/audit?continuation=a%2Bb" } -Times 1 -Exactly
    }

    It 'shows no credential in any stream' {
        $output = Get-PasscodeReset -Verbose -Debug *>&1 | Out-String

        $output | Should -Not -Match $env:PASSCODE_TEST_KEY
    }
}

Describe 'A problem' {
    BeforeAll { $null = Connect-Passcode $url -ApiKey $key -RequestedBy agent@contoso.example }

    It 'is an error record with its code, its target and what to do' {
        $record = $null
        Get-PasscodeReset -Id 0123 -ErrorAction SilentlyContinue -ErrorVariable record

        $record[0].FullyQualifiedErrorId | Should -Be 'resetNotFound,Get-PasscodeReset'
        $record[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $record[0].TargetObject | Should -Be '0123'
        $record[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        $record[0].Exception.StatusCode | Should -Be 'NotFound'
        $record[0].Exception.Data['Problem'].TraceId | Should -Match '^[0-9a-f]{32}$'
    }

    It 'names the fields' {
        $record = $null
        Test-PasscodeReset -Imei 12 -ErrorAction SilentlyContinue -ErrorVariable record

        $record[0].FullyQualifiedErrorId | Should -Be 'invalidRequest,Test-PasscodeReset'
        $record[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        $record[0].TargetObject.imei | Should -Be '12'
        $record[0].Exception.Data['Problem'].Errors.'device.imei' | Should -Not -BeNullOrEmpty
    }

    It 'does not keep the rest of a pipeline from being processed' {
        $records = $null
        $output = [pscustomobject] @{ Imei = '12' }, [pscustomobject] @{ Imei = '' }, [pscustomobject] @{ SerialNumber = 'SIM0001'; Imei = '12' }, [pscustomobject] @{ SerialNumber = 'SIM0001' } |
            Test-PasscodeReset -ErrorAction SilentlyContinue -ErrorVariable records

        $output.Device.DeviceName | Should -Be 'ADA-IPHONE'
        $records.FullyQualifiedErrorId | Should -Be 'invalidRequest,Test-PasscodeReset', 'noDevice,Test-PasscodeReset', 'severalIdentifiers,Test-PasscodeReset'
    }

    It 'may also be no problem of Passcode, but of what is in front' {
        Mock Invoke-WebRequest -ModuleName Passcode {
            [pscustomobject] @{ StatusCode = 502; Headers = @{}; RawContentStream = [System.IO.MemoryStream]::new([System.Text.Encoding]::UTF8.GetBytes('<html>Bad gateway')) }
        }

        { Get-PasscodeReset -ErrorAction Stop } | Should -Throw -ErrorId 'http502,Get-PasscodeReset'
    }
}
