// The vault. What must be made once and never change by a deployment (the secret behind every link, the certificate that wraps the keys of
// sessions) is made in it by infra/hooks/postprovision, only when it is not there.
param location string
param tags object
param token string
param appPrincipalId string
param deployerPrincipalId string

@secure()
param sendGridApiKey string

param workspaceId string

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: 'kv-${token}'
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    enabledForDeployment: false
    enabledForDiskEncryption: false
    enabledForTemplateDeployment: false
    publicNetworkAccess: 'Enabled'
  }
}

// Given once: a later deployment without it leaves what is there.
resource sendGrid 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (!empty(sendGridApiKey)) {
  parent: vault
  name: 'sendgrid-api-key'
  properties: { value: sendGridApiKey }
}

var role = {
  secretsUser: '4633458b-17de-408a-b874-0445c86b69e6' // Key Vault Secrets User
  secretsOfficer: 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7' // Key Vault Secrets Officer
  certificatesOfficer: 'a4417e6f-fecd-4de8-b567-7b0420556985' // Key Vault Certificates Officer
}

// The app reads what its settings refer to. On the vault, because two of the three are not there yet when this is deployed; it holds nothing else.
resource appReads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, appPrincipalId, role.secretsUser)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.secretsUser)
  }
}

// Who deploys makes the secret and the certificate, and later renews the key of mail. The owner of a subscription may not: rights on what is in a vault are apart.
resource deployerMakes 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for id in [role.secretsOfficer, role.certificatesOfficer]: {
    scope: vault
    name: guid(vault.id, deployerPrincipalId, id)
    properties: {
      principalId: deployerPrincipalId
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', id)
    }
  }
]

// Who read which secret, and when.
resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

output name string = vault.name
output url string = vault.properties.vaultUri
