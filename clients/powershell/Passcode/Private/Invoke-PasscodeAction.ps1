# Does something to one resource for a command: sends POST to an action of it, such as cancel.
function Invoke-PasscodeAction {
    param(
        [System.Management.Automation.PSCmdlet] $Cmdlet,
        # The list of the resource, such as bulk-runs.
        [string] $List,
        [string] $Id,
        [string] $Action,
        [string] $TypeName,
        [System.Collections.IDictionary] $Body,
        # Only for actions that would be repeated with another request: the caller's key; a new one if it is empty.
        [string] $IdempotencyKey
    )

    $key = $PSBoundParameters.ContainsKey('IdempotencyKey') ? @{ IdempotencyKey = $IdempotencyKey ? $IdempotencyKey : [guid]::NewGuid() } : @{}
    Invoke-PasscodeApi -Cmdlet $Cmdlet -Method Post -Path "/api/$List/$([uri]::EscapeDataString($Id))/$Action" -Target $Id -TypeName $TypeName -Body $Body @key
}
