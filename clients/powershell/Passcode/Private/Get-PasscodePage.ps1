# The entries of a list, page by page, up to First. Only the query of the next page's address is used, so that no response can name another host.
function Get-PasscodePage {
    param(
        [System.Management.Automation.PSCmdlet] $Cmdlet,
        [string] $Path,
        [System.Collections.IDictionary] $Query = @{},
        [int] $First,
        # The largest page of this list.
        [int] $PageSize = 200,
        [string] $TypeName
    )

    $left = $First ? $First : [int]::MaxValue
    $Query.top = [Math]::Min($left, $PageSize)
    do {
        $page = Invoke-PasscodeApi -Cmdlet $Cmdlet -Path $Path -Query $Query -TypeName 'Passcode.List'
        if ($null -eq $page) { return }
        foreach ($entry in $page.Value | Select-Object -First $left) {
            $entry.PSObject.TypeNames.Insert(0, $TypeName)
            $entry
            $left--
        }
        $next = $page.NextLink
        if ($next) {
            $Query = @{}
            $parts = [System.Web.HttpUtility]::ParseQueryString(([uri] $next).Query)
            foreach ($name in $parts.AllKeys) { $Query[$name] = $parts[$name] }
        }
    } while ($next -and $left -gt 0)
}
