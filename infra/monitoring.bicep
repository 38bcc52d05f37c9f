// Telemetry is accepted from identities only: the connection string alone, which anyone who reads the settings has, lets nobody write.

param workspaceName string
param insightsName string

@description('Name of the rule that keeps keys out of the log.')
param ruleName string
param location string
param tags { *: string }
param retentionInDays int

@description('Whether the workspace cannot be deleted before its lock is.')
param locked bool

@description('Retention of the log in days, including long-term retention. It contains the audit entries and the checkpoints of the audit log.')
param auditRetentionInDays int

module unredacted 'workspace.bicep' = {
  params: {
    name: workspaceName
    location: location
    tags: tags
    retentionInDays: retentionInDays
    ruleId: ''
  }
}

module redaction 'redaction.bicep' = {
  params: {
    name: ruleName
    location: location
    tags: tags
    workspaceId: unredacted.outputs.id
  }
}

module redacted 'workspace.bicep' = {
  params: {
    name: workspaceName
    location: location
    tags: tags
    retentionInDays: retentionInDays
    ruleId: redaction.outputs.id
  }
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = { name: workspaceName }

// The table of the app's log. An auditor compares its copies of the audit log with the log itself, so it is kept as long.
resource traces 'Microsoft.OperationalInsights/workspaces/tables@2025-02-01' = {
  parent: workspace
  name: 'AppTraces'
  dependsOn: [redacted]
  properties: { totalRetentionInDays: max(retentionInDays, auditRetentionInDays) }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (locked) {
  scope: workspace
  name: 'keep'
  dependsOn: [redacted]
  properties: {
    level: 'CanNotDelete'
    notes: 'Contains copies of the audit log.'
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  dependsOn: [redacted]
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

output workspaceId string = workspace.id
output connectionString string = insights.properties.ConnectionString
