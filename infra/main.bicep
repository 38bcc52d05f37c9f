// Everything Passcode needs in Azure. One file per concern; this one names things and decides what depends on what.

import { graphCloud, eligibilityEdition } from 'settings.bicep'

targetScope = 'subscription'

@description('Name of the environment, which is part of every resource name.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Region of all resources. It must support Flex Consumption: az functionapp list-flexconsumption-locations')
@metadata({ azd: { type: 'location' } })
param location string

@description('Client ID of the app registration of the API: see docs/deploy.md. Authentication is required.')
@minLength(36)
@maxLength(36)
param authClientId string

@description('Cloud of the tenant.')
param cloud graphCloud = 'Global'

@description('Edition of the support matrix.')
param edition eligibilityEdition = 'current'

@description('Object ID of the person or group that manages the webhook secrets in Key Vault; empty for none.')
param operatorPrincipalId string = ''

@description('Whether storage and Key Vault can be reached only through private endpoints.')
param vnetEnabled bool = false

@description('Email address of the recipient of alerts.')
param alertEmail string = ''

@description('Number of always-ready instances for HTTP. One instance avoids cold starts of some seconds for helpdesk webhooks, at additional cost.')
@minValue(0)
param alwaysReadyInstances int = 0

@description('Maximum number of instances. The write limit of Graph determines the throughput, so more instances do not increase it.')
@minValue(1)
@maxValue(100)
param maximumInstances int = 40

@description('Retention of logs and metrics in days.')
@minValue(30)
@maxValue(730)
param logRetentionInDays int = 90

@description('Retention of the log that contains the audit entries and the checkpoints of the audit log, in days: as long as Passcode__Audit__KeepFor, or longer.')
@minValue(30)
@maxValue(4383)
param auditRetentionInDays int = 1095

@description('Whether the storage accounts, the vault and the workspace have a lock, so that they cannot be deleted by accident.')
param deleteLock bool = true

@description('Number of temporary passcodes read in one hour above which an alert is raised.')
@minValue(0)
param revealsPerHour int = 10

@description('Redundancy of the storage accounts, one of which contains the audit log. Use LRS only in regions without zones, and for trials.')
param storageRedundancy 'Standard_ZRS' | 'Standard_LRS' = 'Standard_ZRS'

@description('Additional app settings, such as Passcode__Polling__Deadline.')
param extraSettings { *: string } = {}

@description('App settings from Key Vault: map of setting names to secret names.')
param vaultSettings { *: string } = {}

@description('Whether to create a new key for operation links. True for the first deployment; azd then sets it to false.')
param rotateOperationKey bool = true

@description('Whether to create the key that signs records. True for the first deployment; azd then sets it to false.')
param createRecordKey bool = true

@description('First half of the key that signs records. Keep the default to generate one.')
@secure()
param recordKeyPart1 string = newGuid()

@description('Second half of the key that signs records.')
@secure()
param recordKeyPart2 string = newGuid()

@description('Whether the immutability policy of the checkpoints of the audit log is locked, which azd does after the deployment. It cannot be undone: the storage account cannot be deleted until all checkpoints have expired.')
param lockCheckpoints bool = false

@description('First half of a new operation key. Keep the default to generate one.')
@secure()
param operationKeyPart1 string = newGuid()

@description('Second half of a new operation key.')
@secure()
param operationKeyPart2 string = newGuid()

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
// Names are passed on as they are here, not as outputs of modules: what-if can then tell what a deployment would change.
var appName = 'func-passcode-${token}'
var identityName = 'id-passcode-${token}'
var deploymentIdentityName = 'id-passcode-deploy-${token}'
var insightsName = 'appi-passcode-${token}'
var storageName = 'stpasscode${token}' // 24 characters at most
var packageStorageName = 'stpasspkg${token}' // the same
var vaultName = 'kv-passcode-${take(token, 11)}' // the same
var operationKeyName = 'operation-key'
var recordKeyName = 'record-signing-key'
var packageContainer = 'packages'
var checkpointContainer = 'audit-checkpoints'

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-passcode-${environmentName}'
  location: location
  tags: tags
}

module identity 'identity.bicep' = {
  scope: group
  params: {
    name: identityName
    location: location
    tags: tags
  }
}

module deploymentIdentity 'identity.bicep' = {
  scope: group
  params: {
    name: deploymentIdentityName
    location: location
    tags: tags
  }
}

module monitoring 'monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: 'log-passcode-${token}'
    insightsName: insightsName
    ruleName: 'dcr-passcode-${token}'
    location: location
    tags: tags
    retentionInDays: logRetentionInDays
    auditRetentionInDays: auditRetentionInDays
    locked: deleteLock
  }
}

module storage 'storage.bicep' = {
  scope: group
  params: {
    name: storageName
    location: location
    tags: tags
    checkpointContainer: checkpointContainer
    checkpointRetentionInDays: auditRetentionInDays
    checkpointsLocked: lockCheckpoints
    redundancy: storageRedundancy
    workspaceId: monitoring.outputs.workspaceId
    locked: deleteLock
    private: vnetEnabled
  }
}

module packages 'packages.bicep' = {
  scope: group
  params: {
    name: packageStorageName
    location: location
    tags: tags
    container: packageContainer
    redundancy: storageRedundancy
    workspaceId: monitoring.outputs.workspaceId
    locked: deleteLock
    private: vnetEnabled
  }
}

module vault 'keyvault.bicep' = {
  scope: group
  params: {
    name: vaultName
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    private: vnetEnabled
    locked: deleteLock
    operationKeyName: operationKeyName
    writeOperationKey: rotateOperationKey
    recordKeyName: recordKeyName
    writeRecordKey: createRecordKey
    recordKey: base64('${recordKeyPart1}${recordKeyPart2}')
    operationKey: base64('${operationKeyPart1}${operationKeyPart2}')
  }
}

module roles 'roles.bicep' = {
  scope: group
  dependsOn: [identity, deploymentIdentity, storage, packages, monitoring, vault]
  params: {
    identityName: identityName
    deploymentIdentityName: deploymentIdentityName
    storageName: storageName
    packageStorageName: packageStorageName
    insightsName: insightsName
    vaultName: vaultName
    operatorPrincipalId: operatorPrincipalId
  }
}

module network 'network.bicep' = if (vnetEnabled) {
  scope: group
  params: {
    name: 'vnet-passcode-${token}'
    location: location
    tags: tags
  }
}

module endpoints 'endpoints.bicep' = if (vnetEnabled) {
  scope: group
  dependsOn: [storage, packages, vault]
  params: {
    location: location
    tags: tags
    networkId: network!.outputs.id
    subnetId: network!.outputs.endpointSubnetId
    storageName: storageName
    packageStorageName: packageStorageName
    vaultName: vaultName
  }
}

module app 'app.bicep' = {
  scope: group
  dependsOn: [roles, endpoints] // the app reads its package, its tables and its secrets as soon as it starts
  params: {
    planName: 'plan-passcode-${token}'
    appName: appName
    location: location
    tags: tags
    identityId: identity.outputs.id
    deploymentIdentityId: deploymentIdentity.outputs.id
    packageUrl: packages.outputs.url
    subnetId: vnetEnabled ? network!.outputs.appSubnetId : ''
    alwaysReadyInstances: alwaysReadyInstances
    maximumInstances: maximumInstances
    extraSettings: extraSettings
    vaultSettings: vaultSettings
    settings: {
      identityClientId: identity.outputs.clientId
      blobEndpoint: storage.outputs.blobEndpoint
      queueEndpoint: storage.outputs.queueEndpoint
      tableEndpoint: storage.outputs.tableEndpoint
      insightsConnectionString: monitoring.outputs.connectionString
      vaultName: vaultName
      operationKeyName: operationKeyName
      recordKeyName: recordKeyName
      graphCloud: cloud
      edition: edition
      tenantId: tenant().tenantId
      authClientId: authClientId
      loginEndpoint: environment().authentication.loginEndpoint
    }
  }
}

module auth 'auth.bicep' = {
  scope: group
  dependsOn: [app]
  params: {
    appName: appName
    tenantId: tenant().tenantId
    clientId: authClientId
  }
}

module alerts 'alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    email: alertEmail
    revealsPerHour: revealsPerHour
    identityPrincipalId: identity.outputs.principalId
    deploymentPrincipalId: deploymentIdentity.outputs.principalId
    packageStorageName: packageStorageName
  }
}

module workbook 'workbook.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
  }
}

output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = group.name
output PASSCODE_APP_NAME string = appName
output PASSCODE_URL string = 'https://${app.outputs.hostName}'
output PASSCODE_IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
output PASSCODE_DEPLOYMENT_PRINCIPAL_ID string = deploymentIdentity.outputs.principalId
output PASSCODE_KEY_VAULT string = vaultName

@description('azd stores this value and passes it to the next deployment, so that the key is created once.')
output PASSCODE_ROTATE_OPERATION_KEY bool = false

@description('As PASSCODE_ROTATE_OPERATION_KEY.')
output PASSCODE_CREATE_RECORD_KEY bool = false
output PASSCODE_STORAGE_ACCOUNT string = storageName
output PASSCODE_PACKAGE_STORAGE_ACCOUNT string = packageStorageName
