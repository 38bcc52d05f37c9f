# Without ConvertTo- and ConvertFrom-SecureString: module logging writes the parameters of commands to the event log.
function ConvertTo-Secret([string] $Text) {
    $secret = [securestring]::new()
    foreach ($character in $Text.GetEnumerator()) { $secret.AppendChar($character) }
    $secret.MakeReadOnly()
    $secret
}

function ConvertFrom-Secret([securestring] $Secret) {
    [System.Net.NetworkCredential]::new('', $Secret).Password
}
