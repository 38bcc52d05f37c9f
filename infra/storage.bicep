// The account of the records: those of resets (tables), Durable Task's history and queues, and the checkpoints of the audit log.
// Shared keys are off, so that every access is an identity with a role and leaves a trace.

param name string
param location string
param tags { *: string }
param checkpointContainer string

@description('How long checkpoints of the audit log cannot be deleted, in days.')
param checkpointRetentionInDays int
param redundancy 'Standard_ZRS' | 'Standard_LRS'
param workspaceId string

@description('Whether the immutability policy of the checkpoints is locked. A locked policy is not written again.')
param checkpointsLocked bool

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

// The checkpoints of the audit log. Resource Manager cannot lock a policy: see docs/deploy.md. Unlocked, only a change of this policy lets them be deleted.
resource checkpoints 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: blobs
  name: checkpointContainer
}

resource checkpointPolicy 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2025-06-01' = if (!checkpointsLocked) {
  parent: checkpoints
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: checkpointRetentionInDays
    allowProtectedAppendWrites: false
  }
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' = {
  parent: account
  name: 'default'
}

// Who wrote or deleted what. Only the app's identity does: see docs/incident.md. Reads are not logged, as Durable Task polls its queues.
var writes = [
  { category: 'StorageWrite', enabled: true }
  { category: 'StorageDelete', enabled: true }
]

#disable-next-line use-recent-api-versions // the current version is a preview, and has been since 2021
resource blobWrites 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobs
  name: 'writes'
  properties: { workspaceId: workspaceId, logs: writes }
}

#disable-next-line use-recent-api-versions
resource queueWrites 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: queues
  name: 'writes'
  properties: { workspaceId: workspaceId, logs: writes }
}

#disable-next-line use-recent-api-versions
resource tableWrites 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: tables
  name: 'writes'
  properties: { workspaceId: workspaceId, logs: writes }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (locked) {
  scope: account
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Contains the records of resets and the audit log.'
  }
}

output blobEndpoint string = account.properties.primaryEndpoints.blob
output queueEndpoint string = account.properties.primaryEndpoints.queue
output tableEndpoint string = account.properties.primaryEndpoints.table
