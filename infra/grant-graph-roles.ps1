#Requires -Version 7.2
#Requires -Modules Microsoft.Graph.Authentication

<#
.SYNOPSIS
Grants Passcode's managed identity the four Graph app roles it needs, and no other. Safe to run again.

.DESCRIPTION
Sign in first, as a Privileged Role Administrator or Global Administrator:
Connect-MgGraph -Scopes AppRoleAssignment.ReadWrite.All, Application.Read.All
For a national cloud add -Environment USGov, USGovDoD or China: the session decides which Graph is asked.

.PARAMETER PrincipalId
Object id of the managed identity: azd env get-value PASSCODE_IDENTITY_PRINCIPAL_ID

.PARAMETER Cloud
The cloud you mean. The script refuses to run when the session belongs to another.

.PARAMETER SearchPeople
Also grants User.ReadBasic.All, which lets the console find devices by the name of a person; without it, by the sign-in name.

.EXAMPLE
./grant-graph-roles.ps1 -PrincipalId 00000000-0000-0000-0000-000000000000 -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [guid] $PrincipalId,

    [ValidateSet('Global', 'UsGov', 'UsGovDod', 'China')]
    [string] $Cloud = 'Global',

    [switch] $SearchPeople
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# Name and id. Graph is asked for the name behind each id, so that a slip here cannot grant something else.
$roles = [ordered]@{
    'DeviceManagementManagedDevices.PrivilegedOperations.All' = '5b07b0dd-2377-4e44-a38d-703f09a0dc3c'
    'DeviceManagementManagedDevices.Read.All'                 = '2f51be20-0bb4-4fed-bf7b-db946066c75e'
    'GroupMember.Read.All'                                    = '98830695-27a2-44f7-8c18-0c3ebc9698f6'
    'Device.Read.All'                                         = '7438b122-aefc-4978-80ed-43db9fcc7715'
}
$people = @{ 'User.ReadBasic.All' = '97235f07-e226-4f63-ace3-39588e11d3a1' }
if ($SearchPeople) { $roles += $people }

$environments = @{ Global = 'Global'; UsGov = 'USGov'; UsGovDod = 'USGovDoD'; China = 'China' }
$session = Get-MgContext
if ($null -eq $session) { throw 'Sign in with Connect-MgGraph first.' }
if ($session.Environment -ne $environments[$Cloud]) { throw "The session is with '$($session.Environment)', not with '$($environments[$Cloud])'." }

$graph = Invoke-MgGraphRequest -Method GET -Uri "v1.0/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')?`$select=id,appRoles"
$assignments = Invoke-MgGraphRequest -Method GET -Uri "v1.0/servicePrincipals/$PrincipalId/appRoleAssignments?`$top=999"
$held = @($assignments.value | Where-Object { $_.resourceId -eq $graph.id } | ForEach-Object { $_.appRoleId })

$granted = 0
foreach ($role in $roles.GetEnumerator()) {
    if ($held -contains $role.Value) {
        "has      $($role.Key)"
        continue
    }

    $actual = $graph.appRoles | Where-Object { $_.id -eq $role.Value } | ForEach-Object { $_.value }
    if ($actual -ne $role.Key) { throw "Role $($role.Value) is '$actual' in this cloud, not '$($role.Key)'." }

    if ($PSCmdlet.ShouldProcess("managed identity $PrincipalId", "grant $($role.Key)")) {
        $body = @{ principalId = "$PrincipalId"; resourceId = $graph.id; appRoleId = $role.Value } | ConvertTo-Json
        Invoke-MgGraphRequest -Method POST -Uri "v1.0/servicePrincipals/$($graph.id)/appRoleAssignedTo" -Body $body -ContentType 'application/json' | Out-Null
        "granted  $($role.Key)"
    }
    $granted++
}

# What was given by other hands is not ours to take away, but it widens what this identity can do.
$held | Where-Object { $roles.Values -notcontains $_ -and $people.Values -notcontains $_ } |
    ForEach-Object { Write-Warning "It also has Graph app role $_, which Passcode does not need." }

if ($granted -eq 0) {
    'Nothing to grant.'
}
elseif (-not $WhatIfPreference) {
    'A managed identity keeps its token for up to a day: a 403 from Graph in the next hours is expected.'
}
