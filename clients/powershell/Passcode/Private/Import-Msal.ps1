# The Microsoft Authentication Library, in a load context of its own: Az, Microsoft.Graph and PowerShell's hosts bring other versions of it.
function Import-Msal {
    if ($script:msal) { return $script:msal }

    $folder = Join-Path (Split-Path $PSScriptRoot) lib
    if (-not (Test-Path $folder)) {
        throw [System.IO.FileNotFoundException]::new("The module has no folder lib with the Microsoft Authentication Library. Build it with clients/powershell/build.ps1.")
    }
    $context = [System.Runtime.Loader.AssemblyLoadContext]::new('Passcode')
    foreach ($file in Get-ChildItem $folder -Filter *.dll) {
        $assembly = $context.LoadFromAssemblyPath($file.FullName)
        if ($assembly.GetName().Name -eq 'Microsoft.Identity.Client') { $script:msal = $assembly }
    }
    $script:msal
}
