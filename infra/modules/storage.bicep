// Three accounts: the host's with Durable's hub, which can be thrown away; the Platform's data, which cannot; the backups, in another region.
param location string
param backupLocation string
param tags object
param token string
param appPrincipalId string

// How long what was erased lives on, which a page promises for each erasure. A day of each is for what runs once a day.
//   among the data    an old version goes when it is a week old, and can be brought back for two weeks more    7 + 14 + 2
//   in the backups    the last one that names it goes, and can be brought back for five days more             28 +  5 + 2
var restoreDays = 7
var versionDays = 7
var undeleteDays = 14
var backupDays = 28
var backupUndeleteDays = 5
var erasedAfterDays = max(versionDays + undeleteDays, backupDays + backupUndeleteDays) + 2

var safe = {
  minimumTlsVersion: 'TLS1_2'
  supportsHttpsTrafficOnly: true
  allowSharedKeyAccess: false
  allowBlobPublicAccess: false
  allowCrossTenantReplication: false
  defaultToOAuthAuthentication: true
  publicNetworkAccess: 'Enabled'
  accessTier: 'Hot'
}

// ---- the host's account: leases, the deployed package, Durable's queues and tables. All of it can be made anew from the tables of the other.

resource host 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: 'sthost${token}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: safe
}

resource hostBlobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: host
  name: 'default'
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: hostBlobs
  name: 'packages'
  properties: { publicAccess: 'None' }
}

// ---- the Platform's data

resource data 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: 'stdata${token}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: safe
}

resource dataBlobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: data
  name: 'default'
  properties: {
    isVersioningEnabled: true
    changeFeed: { enabled: true, retentionInDays: undeleteDays }
    deleteRetentionPolicy: { enabled: true, days: undeleteDays }
    containerDeleteRetentionPolicy: { enabled: true, days: undeleteDays }
    restorePolicy: { enabled: true, days: restoreDays }
  }
}

// Versions are kept for ever unless something deletes them, and with them what was erased. Their age counts from when they were written: a file
// that was written long ago and deleted yesterday is past point-in-time restore tomorrow, and can be undeleted for as long as the rest.
resource dataLifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: data
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'old-versions-go'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: versionDays } } }
          }
        }
      ]
    }
  }
  dependsOn: [dataBlobs]
}

resource dataLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: data
  name: 'keep-the-data'
  properties: { level: 'CanNotDelete', notes: 'The register, the rounds and the evidence of the Platform.' }
}

// Looks at every file that is uploaded and writes its verdict as a tag of the blob; until then nobody opens the file.
resource scanning 'Microsoft.Security/defenderForStorageSettings@2025-06-01' = {
  scope: data
  name: 'current'
  properties: {
    isEnabled: true
    overrideSubscriptionLevelSettings: true
    malwareScanning: {
      blobScanResultsOptions: 'BlobIndexTags'
      onUpload: {
        isEnabled: true
        capGBPerMonth: 100
        // Nobody opens what stands here: a large file on its way to evidence/ would be looked at twice.
        filters: { excludeBlobsWithPrefix: ['incoming/', 'protection/', 'erasures/'] }
      }
    }
    sensitiveDataDiscovery: { isEnabled: false }
  }
}

// ---- the backups

resource backup 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: 'stback${token}'
  location: backupLocation
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: safe
}

resource backupBlobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: backup
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: true, days: backupUndeleteDays }
    containerDeleteRetentionPolicy: { enabled: true, days: backupUndeleteDays }
  }
}

resource backupLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: backup
  name: 'keep-the-backups'
  properties: { level: 'CanNotDelete', notes: 'The nightly backups of the Platform.' }
}

// ---- what the app may do here, and why no less

var role = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b' // Storage Blob Data Owner
  blobContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe' // Storage Blob Data Contributor
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
}

// Blobs of the host: its locks, the package that it starts from, Durable's large messages. The host asks for the owner's role.
// Queues: Durable's messages. Tables: Durable's history, instances and partitions.
resource onHost 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for id in [role.blobOwner, role.queueContributor, role.tableContributor]: {
    scope: host
    name: guid(host.id, appPrincipalId, id)
    properties: {
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', id)
    }
  }
]

// Blobs and tables of the Platform: read, written, erased. On the account and not on each container and table, because the app makes
// those that are not there yet when it starts. No queues: nothing of ours uses one.
resource onData 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for id in [role.blobContributor, role.tableContributor]: {
    scope: data
    name: guid(data.id, appPrincipalId, id)
    properties: {
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', id)
    }
  }
]

// The verdict of the virus scanner is a tag of the blob. The role that may read tags among the standing ones, Storage Blob Data Owner,
// may write them too: with it a fault in the app could call a file clean. So a role of our own that only reads them.
resource tagReader 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'blob-tag-reader')
  properties: {
    roleName: 'Monitoring: reads the tags of blobs (${token})'
    description: 'Reads the verdict of the virus scanner. Writes nothing.'
    type: 'CustomRole'
    permissions: [
      {
        actions: []
        dataActions: ['Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/read']
      }
    ]
    assignableScopes: [resourceGroup().id]
  }
}

resource readsTags 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: data
  name: guid(data.id, appPrincipalId, tagReader.id)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: tagReader.id
  }
}

// The backups are blobs, those of tables too: written every night, deleted when their time has come.
resource onBackup 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: backup
  name: guid(backup.id, appPrincipalId, role.blobContributor)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.blobContributor)
  }
}

output hostName string = host.name
output deploymentContainerUrl string = '${host.properties.primaryEndpoints.blob}${packages.name}'
output dataUrl string = data.properties.primaryEndpoints.blob
output backupUrl string = backup.properties.primaryEndpoints.blob
output backupDays int = backupDays
output erasedAfterDays int = erasedAfterDays
