// The Functions app on Flex Consumption, and every setting that it reads.
param location string
param tags object
param token string
param identityId string
param identityClientId string
param hostStorageName string
param deploymentContainerUrl string
param dataStorageUrl string
param backupStorageUrl string
param vaultUrl string
param applicationInsights string
param deskAddresses string[]
param mailBy string
param mailFrom string
param sendGridEventsKey string
param bouncesUser string
param phone string
param backupDays int
param erasedAfterDays int
param alwaysReady int
param customDomain string

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: 'func-${token}'
  location: location
  // azd finds the app to publish to by this tag.
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled'
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    // The only certificates that Flex takes, and only for an app that was made with this. The compiler's types lag behind.
    #disable-next-line BCP037
    siteScopedCertificatesEnabled: true
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        // The least that the plan takes, and far more than a round of 20,000 needs.
        maximumInstanceCount: 40
        // One core. A request streams its files; what takes memory is .NET beside the host, and half a gigabyte is little for both.
        instanceMemoryMB: 2048
        // Pages and workflows run on instances of their own. A party comes once a year, by a link, often on a phone: it does not wait for a machine.
        // A letter with a link to sign in, and the look at an uploaded file, are workflows for which somebody sits waiting.
        alwaysReady: alwaysReady == 0
          ? []
          : [
              { name: 'http', instanceCount: alwaysReady }
              { name: 'durable', instanceCount: alwaysReady }
            ]
      }
    }
  }
}

// Publishing goes by identity; there is no password to lose.
resource noPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

var siteUrl = 'https://${empty(customDomain) ? app.properties.defaultHostName : customDomain}'

// Without a version: the app follows a secret that was renewed, within a day or when it restarts.
var fromVault = '@Microsoft.KeyVault(SecretUri=${vaultUrl}secrets/{0}/)'

// A setting whose secret is not there keeps the app from starting, so only the provider that is chosen has one.
var mail = mailBy == 'Smtp'
  ? { Monitoring__Mail__Smtp__Password: format(fromVault, 'smtp-password') }
  : {
      Monitoring__Mail__SendGrid__ApiKey: format(fromVault, 'sendgrid-api-key')
      Monitoring__Mail__SendGrid__Region: 'Eu'
    }

// A public key: it is no secret.
var events = empty(sendGridEventsKey) ? {} : { Monitoring__Mail__SendGrid__EventsKey: sendGridEventsKey }

var bounces = empty(bouncesUser)
  ? {}
  : {
      Monitoring__Mail__Bounces__User: bouncesUser
      Monitoring__Mail__Bounces__Password: format(fromVault, 'bounces-password')
    }

var desk = toObject(range(0, length(deskAddresses)), i => 'Monitoring__Desk__Addresses__${i}', i => deskAddresses[i])

// What the Platform itself says in public (name, telephone, privacy statement) stands in settings.json, and holds over what stands here.
resource settings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'appsettings'
  properties: union(
    {
      AzureWebJobsStorage__accountName: hostStorageName
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      // The host has a page of its own for a method that no function takes.
      AzureWebJobsDisableHomepage: 'true'
      AZURE_CLIENT_ID: identityClientId

      MONITORING_STORAGE: dataStorageUrl
      // Of this app alone: another app, or a try-out beside it, on the same storage has another.
      MONITORING_HUB: 'monitoring${token}'

      // How long erased content lives on is promised on a page: infra/modules/storage.bicep counts it.
      Monitoring__Backup__Days: string(backupDays)
      Monitoring__Backup__Storage: backupStorageUrl
      Monitoring__Keys__Certificate: format(fromVault, 'protection-keys')
      Monitoring__Links__Secret: format(fromVault, 'link-secret')
      Monitoring__Mail__By: mailBy
      Monitoring__Mail__From: mailFrom
      Monitoring__Retention__BackupDays: string(erasedAfterDays)
      Monitoring__Scanning__By: 'Storage'
      Monitoring__Site__BaseUrl: siteUrl
      Monitoring__Site__Phone: phone
      Monitoring__Site__SecretariaatEmail: mailFrom
      // Under a name that the host does not know: it would send its own telemetry too, and that records every link (docs/host.md).
      Monitoring__Telemetry__ApplicationInsights: applicationInsights
    },
    mail,
    events,
    bounces,
    desk,
    loadJsonContent('../settings.json')
  )
}

module domain 'domain.bicep' = if (!empty(customDomain)) {
  name: 'domain'
  params: {
    location: location
    appName: app.name
    customDomain: customDomain
  }
}

output name string = app.name
output siteUrl string = siteUrl
