# Sends one request, with the credential of the connection, and returns the response as an object, or an error record. It throws none, because
# PowerShell would count one that is caught here as an error of the command, too.
# 429 and 503 are sent again after Retry-After: nothing was done, or the API knows the request by its key, ticket, decision (of one round) or reason.
function Send-PasscodeRequest {
    param(
        [Microsoft.PowerShell.Commands.WebRequestMethod] $Method = 'Get',
        [Parameter(Mandatory)] [string] $Path,
        [System.Collections.IDictionary] $Query = @{},
        # Members that are null or empty are left out.
        [System.Collections.IDictionary] $Body,
        [string] $CsvPath,
        [string] $IdempotencyKey,
        # What an error is about.
        [object] $Target = $Path,
        # The type of the object. Without it, the body is returned as it is.
        [string] $TypeName
    )

    $attempts, $patience = 5, [timespan]::FromMinutes(2)
    if ($null -eq $script:connection) {
        return New-PasscodeError 'notConnected' 'There is no connection to Passcode.' 'ConnectionError' $Target 'Run Connect-Passcode first.'
    }

    $parameters = foreach ($name in $Query.Keys | Sort-Object) {
        if ("$($Query[$name])") { '{0}={1}' -f $name, [uri]::EscapeDataString($Query[$name]) }
    }
    $request = @{
        Method                   = $Method
        Uri                      = '{0}{1}{2}' -f $script:connection.Uri, $Path, $(if ($parameters) { '?' + ($parameters -join '&') })
        Headers                  = @{}
        UserAgent                = "Passcode-PowerShell/$($MyInvocation.MyCommand.Module.Version)"
        ConnectionTimeoutSeconds = 30
        OperationTimeoutSeconds  = 240
        SkipHttpErrorCheck       = $true
        MaximumRedirection       = 0 # a credential goes to no other address
        Verbose                  = $false # these streams would show headers
        Debug                    = $false
        ErrorAction              = 'Stop'
    }
    if ($IdempotencyKey) { $request.Headers['Idempotency-Key'] = '"{0}"' -f $IdempotencyKey.Trim('"') }
    if ($CsvPath) {
        $request += @{ InFile = $CsvPath; ContentType = 'text/csv' }
    }
    elseif ($Body) {
        $present = [ordered]@{}
        foreach ($name in $Body.Keys) { if ($null -ne $Body[$name] -and '' -ne $Body[$name]) { $present[$name] = $Body[$name] } }
        $request += @{ Body = [System.Text.Encoding]::UTF8.GetBytes((ConvertTo-Json $present -Depth 5 -Compress)); ContentType = 'application/json' }
    }

    $ProgressPreference = 'SilentlyContinue' # of the request; the commands show their own
    $isChallenged = $false
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    for ($attempt = 1; ; $attempt++) {
        $header = Get-CredentialHeader
        if ($header -is [System.Management.Automation.ErrorRecord]) { return $header }
        $request.Headers[$header.Name] = $header.Value
        $response, $failure, $pause = $null, $null, $null
        try {
            $response = Invoke-WebRequest @request
        }
        catch {
            $failure = $_.Exception
            if ($Method -eq 'Get') { $pause = [Math]::Pow(2, $attempt - 1) } # only a read can be repeated after any failure
        }

        $claims = $response -and $script:connection.Entra -and -not $isChallenged ? (Get-ClaimsChallenge $response) : $null
        if ($claims) {
            # Nothing was done yet. The person signs in again, once, and the request is sent with the new token.
            $isChallenged = $true
            try {
                $null = Request-EntraToken $script:connection.Entra $claims
                continue
            }
            catch {
                return New-PasscodeError 'signInFailed' $_.Exception.GetBaseException().Message 'AuthenticationError' $Target 'Repeat the command, and sign in again.'
            }
        }

        if ($response -and $response.StatusCode -in 429, 503 -and "$($response.Headers['Retry-After'])" -match '^\d+$') { $pause = [double] $Matches[0] }
        if ($null -eq $pause -or $attempt -ge $attempts -or $clock.Elapsed.TotalSeconds + $pause -gt $patience.TotalSeconds) { break }
        Write-Verbose "$Method $Path`: $($failure ? $failure.Message : $response.StatusCode). Attempt $($attempt + 1) in $pause s."
        Start-Sleep -Seconds $pause
    }

    if ($failure) {
        return New-PasscodeError 'connectionFailed' $failure.Message 'ConnectionError' $Target "Check that $($script:connection.Uri) is reachable."
    }

    $content = [System.Text.Encoding]::UTF8.GetString($response.RawContentStream.ToArray())
    if ($response.StatusCode -ge 300) { return New-ProblemError -Status $response.StatusCode -Content $content -Target $Target }

    # Times of the service are compared with its own clock.
    $date = [datetimeoffset]::MinValue
    if ([datetimeoffset]::TryParse("$($response.Headers['Date'])", [cultureinfo]::InvariantCulture, 'AssumeUniversal', [ref] $date)) {
        $script:connection.ClockDifference = $date - [datetimeoffset]::UtcNow
    }

    if (-not $TypeName) { return $content }
    ConvertFrom-PasscodeJson -Element ([System.Text.Json.JsonDocument]::Parse($content).RootElement) -TypeName $TypeName
}
