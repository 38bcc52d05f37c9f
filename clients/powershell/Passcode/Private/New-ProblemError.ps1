# The error record of a problem (RFC 9457). What has another form comes from a proxy or the platform in front of the app.
function New-ProblemError([int] $Status, [string] $Content, [object] $Target) {
    $category = switch ($Status) {
        400 { 'InvalidArgument' }
        401 { 'AuthenticationError' }
        403 { 'PermissionDenied' }
        404 { 'ObjectNotFound' }
        409 { 'InvalidOperation' }
        413 { 'LimitsExceeded' }
        422 { 'InvalidData' }
        429 { 'LimitsExceeded' }
        default { $Status -ge 500 ? 'ResourceUnavailable' : 'InvalidResult' }
    }
    $problem = $null
    try {
        $problem = ConvertFrom-PasscodeJson -Element ([System.Text.Json.JsonDocument]::Parse($Content).RootElement) -TypeName 'Passcode.Problem'
    }
    catch [System.Text.Json.JsonException] {
        Write-Debug $_.Exception.Message
    }
    if (-not $problem -or -not $problem.PSObject.Properties['Code']) {
        return New-PasscodeError "http$Status" "The response is $Status $([System.Net.HttpStatusCode] $Status), without a problem of Passcode." `
            $category $Target 'Check the address of the connection, and what is in front of the app.' $Status
    }

    # The detail tells people the next step, and PowerShell displays a recommended action below the message.
    $record = New-PasscodeError $problem.Code "$($problem.Title)." $category $Target $problem.Detail $Status
    $record.Exception.Data['Problem'] = $problem
    $record
}
