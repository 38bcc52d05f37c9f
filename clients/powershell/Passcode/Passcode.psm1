Set-StrictMode -Version Latest

# The connection of this PowerShell session; null until Connect-Passcode.
$script:connection = $null

foreach ($file in Get-ChildItem -Path $PSScriptRoot/Private, $PSScriptRoot/Public -Filter *.ps1) {
    . $file.FullName
}
