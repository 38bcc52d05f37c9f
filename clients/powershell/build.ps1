#Requires -Version 7.4

<#
.SYNOPSIS
Builds the module Passcode: its files, with the Microsoft Authentication Library that signs people in.

.DESCRIPTION
Needs the .NET SDK. The library comes from the configured NuGet source, in the version of packages.proj.

.PARAMETER Destination
The folder in which the folder Passcode is created, such as one of $env:PSModulePath. The default is artifacts/powershell/module.

.PARAMETER Version
The version of the module. The default is the one of its manifest.

.EXAMPLE
./clients/powershell/build.ps1 -Destination ~/.local/share/powershell/Modules
#>
[CmdletBinding()]
param(
    [string] $Destination = (Join-Path $PSScriptRoot '../../artifacts/powershell/module'),
    [version] $Version
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

dotnet restore "$PSScriptRoot/packages.proj" --verbosity quiet

$module = Join-Path $Destination Passcode
if (Test-Path $module) { Remove-Item $module -Recurse }
$null = New-Item $module/lib -ItemType Directory -Force
Copy-Item $PSScriptRoot/Passcode/* $module -Recurse
Copy-Item "$PSScriptRoot/../../artifacts/powershell/packages/microsoft.identity*/*/lib/net8.0/*.dll" $module/lib
if ($Version) {
    $manifest = Join-Path $module Passcode.psd1
    (Get-Content $manifest -Raw) -replace "(?m)^(\s*ModuleVersion\s*=\s*)'[^']+'", "`${1}'$Version'" | Set-Content $manifest -NoNewline
}
Get-Item $module
