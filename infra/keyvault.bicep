// Holds the webhook secrets, the key that signs operation links, and the key that signs records. The app reads them by Key Vault reference and never writes.

param name string
param location string
param tags { *: string }
param workspaceId string
param operationKeyName string

param recordKeyName string

@description('Whether to create the key that signs records: only in the first deployment. To rotate it, see docs/incident.md.')
param writeRecordKey bool

@secure()
param recordKey string

@description('Whether the vault cannot be deleted before its lock is.')
param locked bool

@description('Whether the vault can be reached only through private endpoints.')
param private bool

@description('Whether to create a new operation key. Existing links become invalid unless the old key is kept as a second key.')
param writeOperationKey bool

@secure()
param operationKey string

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
    publicNetworkAccess: private ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: private ? 'Deny' : 'Allow'
    }
  }
}

// Written through Resource Manager, so that it also works when the vault has no public endpoint.
resource key 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (writeOperationKey) {
  parent: vault
  name: operationKeyName
  properties: {
    value: operationKey
    contentType: 'base64'
  }
}

resource records 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (writeRecordKey) {
  parent: vault
  name: recordKeyName
  properties: {
    value: recordKey
    contentType: 'base64'
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (locked) {
  scope: vault
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Contains the keys of Passcode.'
  }
}

// Who read which secret, and when.
#disable-next-line use-recent-api-versions // the only version with category groups is a preview, and has been since 2021
resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}
