# The claims that a response asks for (RFC 6750 with insufficient_claims), as JSON; nothing if it asks for none.
function Get-ClaimsChallenge([object] $Response) {
    if ($Response.StatusCode -eq 401 -and "$($Response.Headers['WWW-Authenticate'])" -match 'error="insufficient_claims".*\bclaims="([A-Za-z0-9+/=]+)"') {
        [System.Text.Encoding]::UTF8.GetString([System.Convert]::FromBase64String($Matches[1]))
    }
}
