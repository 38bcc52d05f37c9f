// The account of the app's package. Whoever can write the package runs code with the app's Graph permissions, so it is not in the account of the
// records: neither the app's identity nor anyone who may write there can replace it.

param name string
param location string
param tags { *: string }
param container string
param redundancy 'Standard_ZRS' | 'Standard_LRS'
param workspaceId string

@description('Whether the account cannot be deleted before its lock is.')
param locked bool

@description('Whether the account can be reached only through private endpoints.')
param private bool

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: private ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: private ? 'Deny' : 'Allow'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: true, days: 7 }
    containerDeleteRetentionPolicy: { enabled: true, days: 7 }
  }
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: blobs
  name: container
}

// Who replaced the package. Only the identity of deployments does: see docs/incident.md.
#disable-next-line use-recent-api-versions // the current version is a preview, and has been since 2021
resource writes 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobs
  name: 'writes'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageWrite', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (locked) {
  scope: account
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Contains the package of the app.'
  }
}

output url string = '${account.properties.primaryEndpoints.blob}${packages.name}'
