Set-StrictMode -Version Latest

# The connection of this PowerShell session; null until Connect-Passcode.
$script:connection = $null
# The assembly of the Microsoft Authentication Library; null until a person signs in.
$script:msal = $null

foreach ($file in Get-ChildItem -Path $PSScriptRoot/Private, $PSScriptRoot/Public -Filter *.ps1) {
    . $file.FullName
}
