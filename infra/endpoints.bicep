// Private endpoints for what holds data. Telemetry keeps its public endpoint, which takes writes from the app's identity only;
// closing that too needs an Azure Monitor Private Link Scope, which belongs to a whole network and not to one app.

param location string
param tags { *: string }
param networkId string
param subnetId string
param storageName string
param packageStorageName string
param vaultName string

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = { name: storageName }
resource packages 'Microsoft.Storage/storageAccounts@2025-06-01' existing = { name: packageStorageName }
resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = { name: vaultName }

var vaultZone = 'privatelink.vaultcore${replace(environment().suffixes.keyvaultDns, '.vault', '')}'
var zoneNames = [
  'privatelink.blob.${environment().suffixes.storage}'
  'privatelink.queue.${environment().suffixes.storage}'
  'privatelink.table.${environment().suffixes.storage}'
  vaultZone
]
var targets = [
  { name: 'blob', group: 'blob', zone: 0 }
  { name: 'queue', group: 'queue', zone: 1 }
  { name: 'table', group: 'table', zone: 2 }
  { name: 'vault', group: 'vault', zone: 3 }
  { name: 'packages', group: 'blob', zone: 0 }
]

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for zone in zoneNames: {
    name: zone
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (zone, index) in zoneNames: {
    parent: zones[index]
    name: 'network'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: networkId }
    }
  }
]

resource endpoints 'Microsoft.Network/privateEndpoints@2025-01-01' = [
  for target in targets: {
    name: 'pe-${target.name}'
    location: location
    tags: tags
    properties: {
      subnet: { id: subnetId }
      privateLinkServiceConnections: [
        {
          name: target.name
          properties: {
            privateLinkServiceId: target.name == 'vault' ? vault.id : target.name == 'packages' ? packages.id : storage.id
            groupIds: [target.group]
          }
        }
      ]
    }
  }
]

resource records 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-01-01' = [
  for (target, index) in targets: {
    parent: endpoints[index]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [{ name: target.group, properties: { privateDnsZoneId: zones[target.zone].id } }]
    }
  }
]
