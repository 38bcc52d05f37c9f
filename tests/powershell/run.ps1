# Runs the tests; clients/powershell/test.sh starts what they need.
param(
    # Where the certificate of the sign-in service goes, which SSL_CERT_FILE names.
    [Parameter(Mandatory)] [string] $Certificate,
    # Runs only tests whose full name is like this.
    [string] $Only = '*'
)

$ErrorActionPreference = 'Stop'
$artifacts = Join-Path $PSScriptRoot ../../artifacts/powershell

# .NET reads the file when it first connects by TLS, so it is written first.
$rsa = [System.Security.Cryptography.RSA]::Create(2048)
$request = [System.Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=localhost', $rsa, 'SHA256', [System.Security.Cryptography.RSASignaturePadding]::Pkcs1)
$names = [System.Security.Cryptography.X509Certificates.SubjectAlternativeNameBuilder]::new()
$names.AddDnsName('localhost')
$request.CertificateExtensions.Add($names.Build())
$own = $request.CreateSelfSigned([datetimeoffset]::UtcNow.AddHours(-1), [datetimeoffset]::UtcNow.AddDays(1))
Set-Content $Certificate "$($own.ExportCertificatePem())`n$($rsa.ExportPkcs8PrivateKeyPem())"
$env:PASSCODE_TEST_CERTIFICATE = $Certificate

Import-Module (Get-ChildItem $artifacts/packages/pester/*/tools/Pester.psd1)
Import-Module $artifacts/module/Passcode

$result = Invoke-Pester -Configuration @{
    Run    = @{ Path = $PSScriptRoot; PassThru = $true }
    Filter = @{ FullName = $Only }
    Output = @{ Verbosity = 'Detailed'; CIFormat = 'None' }
}
# In the form of dotnet test, which .ci/run counts.
"Failed: $($result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount), Passed: $($result.PassedCount), Skipped: $($result.SkippedCount)"
if ($result.Result -ne 'Passed' -or $result.PassedCount -eq 0) { exit 1 }
