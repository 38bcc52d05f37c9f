# The text of a SecureString, to be sent or displayed. No command has it as a parameter.
function ConvertFrom-Secret([securestring] $Secret) {
    [System.Net.NetworkCredential]::new('', $Secret).Password
}
