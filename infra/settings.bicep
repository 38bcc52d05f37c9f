// Every app setting, in one place. Secrets are Key Vault references: the value never passes through here.

@export()
@description('The inputs of the settings.')
type settingsSource = {
  identityClientId: string
  blobEndpoint: string
  queueEndpoint: string
  tableEndpoint: string
  insightsConnectionString: string
  vaultName: string
  operationKeyName: string
  recordKeyName: string
  graphCloud: graphCloud
  edition: eligibilityEdition
  tenantId: string
  authClientId: string
  @description('Address of Entra ID, which depends on the cloud.')
  loginEndpoint: string
}

@export()
@description('Cloud of the tenant. A managed identity gets tokens only for its own cloud.')
type graphCloud = 'Global' | 'UsGov' | 'UsGovDod' | 'China'

@export()
@description('Edition of the support matrix.')
type eligibilityEdition = 'current' | '2018-03'

@export()
@description('A reference without a version uses the latest version, so that a new secret requires no deployment.')
func secretReference(vaultName string, secretName string) string => '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${secretName})'

// What the Functions host reads.
func hostSettings(source settingsSource) { *: string } => {
  // Addresses rather than accountName, which the host completes to the global cloud's in every cloud.
  AzureWebJobsStorage__blobServiceUri: source.blobEndpoint
  AzureWebJobsStorage__queueServiceUri: source.queueEndpoint
  AzureWebJobsStorage__tableServiceUri: source.tableEndpoint
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: source.identityClientId
  AzureWebJobsDisableHomepage: 'true' // frees / for the console
  APPLICATIONINSIGHTS_CONNECTION_STRING: source.insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${source.identityClientId};Authorization=AAD'
}

// What Passcode reads. What is not here keeps the default that docs/configuration.md states.
func passcodeSettings(source settingsSource, hostName string) { *: string } => {
  Passcode__Api__PublicUrl: 'https://${hostName}' // what callers are told must not depend on what a request claims its host is
  Passcode__Graph__Cloud: source.graphCloud
  Passcode__Graph__Credential: 'managedIdentity'
  Passcode__Graph__ClientId: source.identityClientId
  Passcode__Storage__TableServiceUri: source.tableEndpoint
  Passcode__Storage__BlobServiceUri: source.blobEndpoint
  Passcode__Eligibility__Edition: source.edition
  Passcode__Auth__Instance: source.loginEndpoint
  Passcode__Auth__TenantId: source.tenantId
  Passcode__Auth__ClientId: source.authClientId
  Passcode__Limits__TrustForwardedFor: 'true' // the front end of Functions writes the last entry
  Passcode__Auth__OperationKeys__0: secretReference(source.vaultName, source.operationKeyName)
  Passcode__Records__SigningKeys__0: secretReference(source.vaultName, source.recordKeyName)
}

@export()
func appSettings(source settingsSource, hostName string) { *: string } => union(hostSettings(source), passcodeSettings(source, hostName))
