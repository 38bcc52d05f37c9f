# Writes a secret to the terminal, past PowerShell's host, whose output transcripts contain. Removes it after a key or at a time.
function Write-Terminal([securestring] $Text, [datetime] $Until) {
    [Console]::Write("$(ConvertFrom-Secret $Text)   (press a key to remove it)")
    try {
        while ([datetime]::UtcNow -lt $Until -and -not [Console]::KeyAvailable) { Start-Sleep -Milliseconds 100 }
        if ([Console]::KeyAvailable) { $null = [Console]::ReadKey($true) }
    }
    finally {
        [Console]::Write("`r$([char]27)[2K")
    }
}
