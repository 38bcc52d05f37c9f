// The Flex Consumption plan and the function app on it.

import { settingsSource, appSettings, secretReference } from 'settings.bicep'

param planName string
param appName string
param location string
param tags { *: string }
param identityId string

@description('The identity that writes and reads the package, and has no other right.')
param deploymentIdentityId string
param packageUrl string
param settings settingsSource

@description('Settings that are added to settings.bicep or override it.')
param extraSettings { *: string }

@description('Map of setting names to names of Key Vault secrets.')
param vaultSettings { *: string }

@description('Subnet for outbound traffic; empty for none.')
param subnetId string

@minValue(0)
param alwaysReadyInstances int

@minValue(1)
@maxValue(100)
param maximumInstances int

var secrets = reduce(
  items(vaultSettings),
  {},
  (all, item) => union(all, { '${item.key}': secretReference(settings.vaultName, item.value) })
)

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: appName
  location: location
  tags: union(tags, { 'azd-service-name': 'passcode' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {}, '${deploymentIdentityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId // without it references are read with a system identity, which this app has not
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstances
        alwaysReady: alwaysReadyInstances == 0 ? [] : [{ name: 'http', instanceCount: alwaysReadyInstances }]
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: deploymentIdentityId
          }
        }
      }
    }
  }

  resource appsettings 'config' = {
    name: 'appsettings'
    properties: union(appSettings(settings, app.properties.defaultHostName), extraSettings, secrets)
  }

  // Publishing is by Entra identity only: whoever can publish code here can use the app's Graph permissions.
  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }
}

output hostName string = app.properties.defaultHostName
