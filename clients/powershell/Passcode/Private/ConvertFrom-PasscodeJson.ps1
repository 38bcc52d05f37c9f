# The object that a JSON element describes: names in the casing of PowerShell, times as local [datetime]. ConvertFrom-Json would also turn a
# reason or a serial number that looks like a time into one.
function ConvertFrom-PasscodeJson {
    param(
        [System.Text.Json.JsonElement] $Element,
        [string] $Name,
        [string] $TypeName
    )

    switch ($Element.ValueKind) {
        'Object' {
            $members = [ordered]@{}
            if ($TypeName) { $members.PSTypeName = $TypeName }
            foreach ($member in $Element.EnumerateObject()) {
                # The names in these are values: reason codes, effects, and fields of a request.
                $key = $Name -in 'reasons', 'effects', 'errors' ? $member.Name : [char]::ToUpperInvariant($member.Name[0]) + $member.Name.Substring(1)
                $members[$key] = ConvertFrom-PasscodeJson -Element $member.Value -Name $member.Name -TypeName $(if ($member.Name -eq 'device') { 'Passcode.Device' })
            }
            [pscustomobject] $members
        }
        'Array' { , @(foreach ($item in $Element.EnumerateArray()) { ConvertFrom-PasscodeJson -Element $item }) }
        'Number' {
            $whole = 0L
            if ($Element.TryGetInt64([ref] $whole)) { $whole } else { $Element.GetDouble() }
        }
        'True' { $true }
        'False' { $false }
        'Null' { $null }
        'String' {
            if ($Name -cmatch '^(at|since|time|deadline|issueUntil|estimatedEnd|localTime|\w+At)$') { $Element.GetDateTimeOffset().LocalDateTime } else { $Element.GetString() }
        }
    }
}
