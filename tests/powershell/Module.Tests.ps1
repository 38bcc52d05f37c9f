BeforeDiscovery {
    $commands = Get-Command -Module Passcode
}

Describe 'The module' {
    BeforeAll {
        $module = Get-Module Passcode
        $api = Get-Content $PSScriptRoot/../../src/Passcode.Console/openapi.json -Raw | ConvertFrom-Json -AsHashtable
        $schemas = $api.components.schemas
    }

    It 'has a valid manifest, which exports the functions of Public and nothing else' {
        $manifest = Test-ModuleManifest "$($module.ModuleBase)/Passcode.psd1"

        $manifest.PowerShellVersion | Should -Be '7.4'
        $manifest.ExportedFunctions.Keys | Sort-Object | Should -Be ((Get-ChildItem "$($module.ModuleBase)/Public").BaseName | Sort-Object)
        $module.ExportedCommands.Count | Should -Be $manifest.ExportedFunctions.Count
    }

    It 'has one function a file, with its name' {
        foreach ($file in Get-ChildItem "$($module.ModuleBase)/Public", "$($module.ModuleBase)/Private") {
            $tree = [System.Management.Automation.Language.Parser]::ParseFile($file, [ref] $null, [ref] $null)
            $tree.EndBlock.Statements.Name | Should -Be $file.BaseName
        }
    }

    It 'has the version of the solution' {
        $module.Version | Should -Be ([xml] (Get-Content $PSScriptRoot/../../Directory.Build.props -Raw)).SelectSingleNode('//VersionPrefix').InnerText
    }

    It '<_> has an approved verb' -ForEach $commands {
        $_.Verb | Should -BeIn (Get-Verb).Verb
    }

    It '<_> has help with a synopsis, examples, inputs and outputs' -ForEach $commands {
        $help = Get-Help $_.Name -Full

        $help.Synopsis | Should -Match '\.$'
        $help.Synopsis | Should -Not -Match "^\s*$($_.Name)"
        $help.examples.example.code | Should -Not -BeNullOrEmpty
        $help.inputTypes.inputType.type.name | Should -Not -BeNullOrEmpty
        $help.returnValues.returnValue.type.name | Should -Not -BeNullOrEmpty
    }

    It '<_> has help for each parameter, and for no other' -ForEach $commands {
        $common = [System.Management.Automation.Cmdlet]::CommonParameters + [System.Management.Automation.Cmdlet]::OptionalCommonParameters
        $parameters = $_.Parameters.Keys | Where-Object { $_ -notin $common }

        [regex]::Matches($_.Definition, '\.PARAMETER (\w+)\s+\w').ForEach{ $_.Groups[1].Value } | Sort-Object | Should -Be ($parameters | Sort-Object)
        foreach ($name in $parameters) { (Get-Help $_.Name -Parameter $name).description.Text | Should -Match '\w' -Because $name }
    }

    It 'is in the list of docs/powershell.md, and all of it' {
        $listed = [regex]::Matches((Get-Content $PSScriptRoot/../../docs/powershell.md -Raw), '(?m)^\| `(\w+-\w+)`').ForEach{ $_.Groups[1].Value }

        $listed | Sort-Object | Should -Be ($module.ExportedFunctions.Keys | Sort-Object)
    }

    It 'has all parameters that its examples and docs/powershell.md use' {
        $examples = foreach ($name in $module.ExportedFunctions.Keys) { (Get-Help $name).examples.example.code }
        $page = [regex]::Matches((Get-Content $PSScriptRoot/../../docs/powershell.md -Raw), '(?s)```powershell\n(.*?)```').ForEach{ $_.Groups[1].Value }

        $checked = 0
        foreach ($code in $examples + $page) {
            $errors = $null
            $tree = [System.Management.Automation.Language.Parser]::ParseInput($code, [ref] $null, [ref] $errors)
            $errors | Should -BeNullOrEmpty -Because $code
            foreach ($call in $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] -and $args[0].GetCommandName() -like '*-*Passcode*' }, $true)) {
                $command = $module.ExportedFunctions[$call.GetCommandName()]
                $command | Should -Not -BeNullOrEmpty -Because $call
                foreach ($parameter in $call.CommandElements.Where{ $_ -is [System.Management.Automation.Language.CommandParameterAst] }) {
                    $command.Parameters.Keys | Should -Contain $parameter.ParameterName -Because $call
                    $checked++
                }
            }
        }
        $checked | Should -BeGreaterThan 50
    }

    It 'asks before what cannot be undone' {
        $high = foreach ($command in $module.ExportedFunctions.Values) {
            $binding = $command.ScriptBlock.Attributes.Where{ $_ -is [System.Management.Automation.CmdletBindingAttribute] }
            if ($binding.ConfirmImpact -eq 'High') { $binding.SupportsShouldProcess | Should -BeTrue; $command.Name }
        }

        $high | Sort-Object | Should -Be @('Approve-PasscodeReset', 'Disable-PasscodeEmergencyStop', 'Request-PasscodeReset', 'Restart-PasscodeBulkRun',
            'Resume-PasscodeBulkRun', 'Show-TemporaryPasscode', 'Start-PasscodeBulkRun', 'Start-PasscodeSchedule', 'Stop-PasscodeBulkRun')
    }

    It '<Command> -<Name> offers the values of <Schema>' -ForEach @(
        @{ Command = 'Get-PasscodeReset'; Name = 'Status'; Schema = 'ResetStatus' }
        @{ Command = 'Get-PasscodeBulkRun'; Name = 'Status'; Schema = 'BulkRunStatus' }
        @{ Command = 'Get-PasscodeBulkRun'; Name = 'State'; Schema = 'TargetState' }
        @{ Command = 'Get-PasscodeAuditLog'; Name = 'Type'; Schema = 'AuditEventType' }
        @{ Command = 'Approve-PasscodeReset'; Name = 'Kind'; Schema = 'ApprovalKind' }
        @{ Command = 'Deny-PasscodeReset'; Name = 'Kind'; Schema = 'ApprovalKind' }
    ) {
        (Get-Command $Command).Parameters[$Name].Attributes.Where{ $_ -is [ValidateSet] }.ValidValues | Should -Be $schemas[$Schema].enum
    }

    It 'has a format for <_>' -ForEach @('Reset', 'Eligibility', 'BulkRun', 'BulkTarget', 'Approval', 'AuditEntry', 'EmergencyStop', 'Connection', 'TemporaryPasscode', 'Device', 'Schedule', 'Summary') {
        Get-FormatData -TypeName "Passcode.$_" -PowerShellVersion $PSVersionTable.PSVersion | Should -Not -BeNullOrEmpty
    }

    It 'reads exactly the times of the API as times' {
        $times = 0
        # Get-PasscodeSummary reads its from and to itself; those of a schedule's window are times of day.
        foreach ($schema in $schemas.GetEnumerator().Where{ $_.Key -ne 'Summary' }.Value) {
            foreach ($name in $schema.properties.Keys ?? @()) {
                $isTime = $schema.properties[$name].format -eq 'date-time'
                $times += $isTime
                $json = [System.Text.Json.JsonDocument]::Parse('{"' + $name + '":"2026-11-29T12:00:00+00:00"}').RootElement
                $value = InModuleScope Passcode -Parameters @{ json = $json } { (ConvertFrom-PasscodeJson -Element $json).PSObject.Properties.Value }

                $value -is [datetime] | Should -Be $isTime -Because $name
            }
        }
        $times | Should -BeGreaterThan 20
    }
}
