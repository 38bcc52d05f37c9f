# The examples of the documents, in order, with the connection of the page on PowerShell. CONTRIBUTING.md describes the notes.
BeforeDiscovery {
    $root = Resolve-Path (Join-Path $PSScriptRoot ../..)
    $fence = '(?ms)(?:^ *<!-- (?<note>[^\n]+?) -->\n)?^ *```powershell\n(?<text>.*?)^ *```$'
    $examples = Get-ChildItem $root/README.md, $root/docs/*.md | ForEach-Object {
        $name = $_.Name
        foreach ($match in [regex]::Matches((Get-Content $_ -Raw), $fence)) {
            # What is marked is held to the closed list of reasons by the test that runs the other blocks.
            if (-not $match.Groups['note'].Success) {
                @{ Name = $name; Text = $match.Groups['text'].Value; First = ($match.Groups['text'].Value -split "`n")[0] }
            }
        }
    }
}

Describe 'An example' {
    BeforeAll {
        # A reader answers the questions, and looks at the errors. The functions of a module see global preferences only.
        $preferences = $global:ConfirmPreference, $global:ErrorActionPreference
        $global:ConfirmPreference, $global:ErrorActionPreference = 'None', 'Stop'
        Push-Location (New-Item -ItemType Directory "$TestDrive/documents")
        $null = Connect-Passcode $env:PASSCODE_TEST_URL -ApiKey (ConvertTo-SecureString $env:PASSCODE_TEST_KEY -AsPlainText -Force) -RequestedBy agent@contoso.example
    }
    AfterAll {
        $global:ConfirmPreference, $global:ErrorActionPreference = $preferences
        Pop-Location
        Disconnect-Passcode
    }

    It 'was found' -ForEach @{ Count = @($examples).Count } { $Count | Should -BeGreaterThan 4 }

    It 'of <name> runs: <first>' -ForEach $examples {
        $null = . ([scriptblock]::Create($Text))
    }
}
