BeforeAll {
    # The script's own variables hide those of the same name from the mocks that it calls.
    $file = Resolve-Path $PSScriptRoot/../../infra/grant-graph-roles.ps1

    # In place of Microsoft.Graph.Authentication, which the script requires: a module with its two commands, for the mocks.
    $module = New-Item $TestDrive/modules/Microsoft.Graph.Authentication -ItemType Directory -Force
    Set-Content $module/Microsoft.Graph.Authentication.psm1 @'
function Get-MgContext {}
function Invoke-MgGraphRequest { param($Method, $Uri, $Body, $ContentType) throw "$Method $Uri" }
'@
    New-ModuleManifest $module/Microsoft.Graph.Authentication.psd1 -RootModule Microsoft.Graph.Authentication.psm1 -FunctionsToExport Get-MgContext, Invoke-MgGraphRequest
    $path = $env:PSModulePath
    $env:PSModulePath = "$TestDrive/modules$([System.IO.Path]::PathSeparator)$path"
    Import-Module Microsoft.Graph.Authentication

    $principal = '0d0d0d0d-0000-4000-8000-000000000001'
    # The roles as the shell script for the same purpose and the documentation of Graph have them.
    $needed = @{
        'DeviceManagementManagedDevices.PrivilegedOperations.All' = '5b07b0dd-2377-4e44-a38d-703f09a0dc3c'
        'DeviceManagementManagedDevices.Read.All'                 = '2f51be20-0bb4-4fed-bf7b-db946066c75e'
        'GroupMember.Read.All'                                    = '98830695-27a2-44f7-8c18-0c3ebc9698f6'
        'Device.Read.All'                                         = '7438b122-aefc-4978-80ed-43db9fcc7715'
    }
    $wipe = '11111111-aaaa-4000-8000-000000000001'
}

AfterAll {
    $env:PSModulePath = $path
    Remove-Module Microsoft.Graph.Authentication
}

Describe 'grant-graph-roles.ps1' {
    BeforeEach {
        $signedInTo = 'Global'
        $assigned = @()
        $offered = $needed.Clone()
        $posts = [System.Collections.Generic.List[object]]::new()
        Mock Get-MgContext { if ($signedInTo) { [pscustomobject] @{ Environment = $signedInTo } } }
        Mock Invoke-MgGraphRequest -ParameterFilter { $Method -eq 'GET' -and $Uri -like "v1.0/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')*" } {
            @{ id = 'graph'; appRoles = @($offered.GetEnumerator().ForEach{ @{ id = $_.Value; value = $_.Key } }) }
        }
        Mock Invoke-MgGraphRequest -ParameterFilter { $Method -eq 'GET' -and $Uri -like "v1.0/servicePrincipals/$principal/appRoleAssignments*" } {
            @{ value = @($assigned.ForEach{ @{ resourceId = 'graph'; appRoleId = $_ } }) }
        }
        Mock Invoke-MgGraphRequest -ParameterFilter { $Method -eq 'POST' -and $Uri -eq 'v1.0/servicePrincipals/graph/appRoleAssignedTo' } {
            $posts.Add(($Body | ConvertFrom-Json))
        }
    }

    It 'parses' {
        $errors = $null
        $null = [System.Management.Automation.Language.Parser]::ParseFile($file, [ref] $null, [ref] $errors)

        $errors | Should -BeNullOrEmpty
    }

    It 'grants the four roles to the identity, and no other' {
        $output = & $file -PrincipalId $principal

        $posts.appRoleId | Sort-Object | Should -Be ($needed.Values | Sort-Object)
        $posts.principalId | Select-Object -Unique | Should -Be $principal
        $posts.resourceId | Select-Object -Unique | Should -Be 'graph'
        @($output -like 'granted *').Count | Should -Be 4
        $output[-1] | Should -Match 'keeps its token for up to a day'
    }

    It 'grants the search for people when asked for' {
        $people = '97235f07-e226-4f63-ace3-39588e11d3a1'
        $offered['User.ReadBasic.All'] = $people

        & $file -PrincipalId $principal -SearchPeople

        $posts.appRoleId | Sort-Object | Should -Be (@($needed.Values) + $people | Sort-Object)
    }

    It 'grants nothing with -WhatIf' {
        & $file -PrincipalId $principal -WhatIf | Should -Not -Match 'granted|token'

        $posts.Count | Should -Be 0
    }

    It 'grants only what is missing, and nothing the second time' {
        $assigned = @($needed['Device.Read.All'])
        $null = & $file -PrincipalId $principal
        $posts.Count | Should -Be 3

        $assigned = @($needed.Values)
        (& $file -PrincipalId $principal)[-1] | Should -Be 'Nothing to grant.'
        $posts.Count | Should -Be 3
    }

    It 'warns of a role that it does not need, and keeps it' {
        $assigned = @($needed.Values) + $wipe
        $null = & $file -PrincipalId $principal -WarningVariable warnings -WarningAction SilentlyContinue

        $warnings | Should -Match $wipe
        $posts.Count | Should -Be 0
    }

    It 'grants nothing under an ID that means another role in this cloud' {
        $offered.Remove('Device.Read.All')
        $offered['Device.ReadWrite.All'] = $needed['Device.Read.All']

        { & $file -PrincipalId $principal } | Should -Throw '*Device.ReadWrite.All*not*Device.Read.All*'
        $posts.appRoleId | Should -Not -Contain $needed['Device.Read.All']
    }

    It 'requires a session, with the cloud that was meant' {
        { & $file -PrincipalId $principal -Cloud UsGov } | Should -Throw "*not with 'USGov'*"
        $signedInTo = $null
        { & $file -PrincipalId $principal } | Should -Throw 'Sign in with Connect-MgGraph first.'
        $posts.Count | Should -Be 0
    }

    It 'names the roles of <_>' -ForEach 'infra/grant-graph-roles.sh', 'docs/deploy.md' {
        $text = Get-Content $PSScriptRoot/../../$_ -Raw

        foreach ($role in $needed.Keys) { $text.Contains($role) | Should -BeTrue -Because $role }
    }
}
