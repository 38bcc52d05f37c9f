function Disconnect-Passcode {
    <#
    .SYNOPSIS
    Ends the connection of this PowerShell session and forgets its credential.

    .EXAMPLE
    Disconnect-Passcode

    .INPUTS
    None

    .OUTPUTS
    None
    #>
    [CmdletBinding()]
    [OutputType([void])]
    param()

    $script:connection = $null
}
