Describe 'Sign-in with Entra ID' {
    BeforeAll {
        $tenant, $client, $resource = '11111111-1111-1111-1111-111111111111', '33333333-3333-3333-3333-333333333333', '22222222-2222-2222-2222-222222222222'
        $start = [System.Diagnostics.ProcessStartInfo]::new('node', [string[]] @("$PSScriptRoot/authority.mjs", $env:PASSCODE_TEST_CERTIFICATE, $tenant, $env:PASSCODE_TEST_AGENT))
        $start.RedirectStandardOutput = $true
        $service = [System.Diagnostics.Process]::Start($start)
        $authority = $service.StandardOutput.ReadLine()

        # A host of this machine offers no sign-in page, and the library knows the sign-in service of the tests from no list of Microsoft's.
        Mock Invoke-RestMethod -ModuleName Passcode { [pscustomobject] @{ SignIn = 'entra'; Authority = "$authority/$tenant"; ClientId = $resource } }.GetNewClosure()
        InModuleScope Passcode {
            $original = ${function:New-EntraClient}
            Set-Item function:script:New-EntraClient ([scriptblock]::Create($original.ToString().Replace('.Build()', '.WithInstanceDiscovery($false).Build()')))
        }
        function Get-Grant { [string[]] (Invoke-RestMethod "$authority/grants") }
    }

    AfterAll {
        $service.Kill()
        $service.WaitForExit()
        Disconnect-Passcode
        Import-Module "$((Get-Module Passcode).ModuleBase)/Passcode.psd1" -Force
    }

    It 'shows a code for another device, and renews the token before it expires' {
        $connection = Connect-Passcode $env:PASSCODE_TEST_URL -ClientId $client -UseDeviceCode 6>$TestDrive/shown.txt
        $resets = Get-PasscodeReset -ErrorAction Stop
        $grants = Get-Grant

        Get-Content $TestDrive/shown.txt | Should -Be 'Enter the code ABCD1234.'
        $connection.Account | Should -Be 'ada@contoso.example'
        $grants[0..1] | Should -BeLike "device_code * $client api://$resource/.default *"
        $grants | Where-Object { $_ -like "refresh_token 200 $client *" } | Should -Not -BeNullOrEmpty
    }

    It 'opens the browser otherwise, and keeps the token' {
        $browser = New-Item "$TestDrive/bin/xdg-open" -Force -Value @"
#!/bin/sh
export NODE_EXTRA_CA_CERTS='$env:PASSCODE_TEST_CERTIFICATE'
exec node -e 'fetch(process.argv[1]).then(page => page.json()).then(form => fetch(form.to, { method: "POST", body: new URLSearchParams(form.fields) }))' "`$1"
"@
        $browser.UnixFileMode = 'UserRead, UserExecute'
        $path = $env:PATH
        try {
            $env:PATH = "$($browser.DirectoryName):$path"
            $connection = Connect-Passcode $env:PASSCODE_TEST_URL -ClientId $client
        }
        finally {
            $env:PATH = $path
        }
        1..3 | ForEach-Object { $null = Get-PasscodeEmergencyStop -ErrorAction Stop }

        $connection.Account | Should -Be 'ada@contoso.example'
        Get-Grant | Should -BeLike "authorization_code 200 $client api://$resource/.default*"
    }

    It 'signs in again with the claims of a challenge, once, and repeats the request' {
        $claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'
        $challenge = 'Bearer realm="", error="insufficient_claims", claims="{0}", cc_type="authcontext"' -f [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($claims))
        Mock Invoke-WebRequest -ModuleName Passcode {
            [pscustomobject] @{
                StatusCode       = 401
                Headers          = @{ 'WWW-Authenticate' = [string[]] $challenge }
                RawContentStream = [System.IO.MemoryStream]::new([System.Text.Encoding]::UTF8.GetBytes('{"code":"insufficientClaims","title":"Stronger authentication required","detail":"Sign in again."}'))
            }
        }.GetNewClosure()
        $path = $env:PATH
        try {
            $env:PATH = "$TestDrive/bin:$path"
            { Get-PasscodeEmergencyStop -ErrorAction Stop } | Should -Throw -ErrorId 'insufficientClaims,Get-PasscodeEmergencyStop'
        }
        finally {
            $env:PATH = $path
        }

        Should -Invoke Invoke-WebRequest -ModuleName Passcode -Times 2 -Exactly
        $grants = Get-Grant
        $grants.Count | Should -Be 2
        $grants[0] | Should -BeLike 'claims *"acrs":*"c1"*'
        $grants[1] | Should -BeLike 'authorization_code 200 *'
    }

    It 'says that it needs a client ID' {
        { Connect-Passcode $env:PASSCODE_TEST_URL } | Should -Throw -ErrorId 'clientIdRequired,Connect-Passcode'
    }

    It 'keeps the library out of the default load context' {
        $contexts = [System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -like 'Microsoft.Identity*' } |
            ForEach-Object { [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name }

        $contexts | Should -Be @('Passcode', 'Passcode')
    }
}
