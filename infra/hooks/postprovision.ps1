# What postprovision.sh does, on Windows: makes what must be made once and never change by a deployment, only where it is not there yet.
# Run again it changes nothing. It prints no secret and puts none on a command line.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false

function Stop-With([string] $sentence) { [Console]::Error.WriteLine($sentence); exit 1 }

if (-not (Get-Command az -ErrorAction SilentlyContinue)) {
    Stop-With 'The Azure CLI (az) is missing. Install it, sign in with az login, and run: azd hooks run postprovision'
}
foreach ($name in 'AZURE_KEY_VAULT_NAME', 'AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP', 'AZURE_FUNCTION_APP_NAME') {
    if (-not [Environment]::GetEnvironmentVariable($name)) { Stop-With "$name is not set. azd sets it: run azd hooks run postprovision" }
}
$vault = @('--subscription', $env:AZURE_SUBSCRIPTION_ID, '--vault-name', $env:AZURE_KEY_VAULT_NAME)
$pause = if ($env:MONITORING_HOOK_PAUSE) { [double] $env:MONITORING_HOOK_PAUSE } else { 15 }

# Whether the vault has it. Any answer but yes and no ends the script: making a secret that might be there is the one thing that must not happen.
function Test-There([string] $kind, [string] $name) {
    for ($tries = 1; ; $tries++) {
        $said = az keyvault $kind show @vault --name $name --query id --output none 2>&1 | Out-String
        if ($LASTEXITCODE -eq 0) { return $true }
        if ($said -match 'SecretNotFound|CertificateNotFound') { return $false }
        if ($tries -ge 20 -or $said -notmatch 'Forbidden|not authorized|ForbiddenByRbac') {
            Stop-With "$said`nWhether the vault $env:AZURE_KEY_VAULT_NAME has $name could not be found out, so nothing was made. Mend it and run: azd hooks run postprovision"
        }
        if ($tries -eq 1) { Write-Host 'Waiting for the rights on the vault.' }
        Start-Sleep -Milliseconds ([int] ($pause * 1000))
    }
}

$folder = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
New-Item -ItemType Directory -Path $folder | Out-Null
try {
    if (Test-There 'secret' 'link-secret') { Write-Host 'link-secret is there, and stays.' }
    else {
        $file = Join-Path $folder 'secret'
        [IO.File]::WriteAllText($file, [Convert]::ToBase64String([Security.Cryptography.RandomNumberGenerator]::GetBytes(48)))
        az keyvault secret set @vault --name link-secret --file $file --encoding utf-8 --output none
        if ($LASTEXITCODE -ne 0) {
            Stop-With 'link-secret could not be made. When it was deleted, bring it back (az keyvault secret recover): a new one breaks every link in every letter.'
        }
        Write-Host 'link-secret is made.'
    }

    if (Test-There 'certificate' 'protection-keys') { Write-Host 'protection-keys is there, and stays.' }
    else {
        $file = Join-Path $folder 'policy.json'
        [IO.File]::WriteAllText($file, @'
{
  "issuerParameters": { "name": "Self" },
  "keyProperties": { "exportable": true, "keySize": 3072, "keyType": "RSA", "reuseKey": true },
  "lifetimeActions": [{ "action": { "actionType": "EmailContacts" }, "trigger": { "daysBeforeExpiry": 90 } }],
  "secretProperties": { "contentType": "application/x-pkcs12" },
  "x509CertificateProperties": {
    "keyUsage": ["keyEncipherment", "dataEncipherment"],
    "subject": "CN=Monitoring protection keys",
    "validityInMonths": 120
  }
}
'@)
        az keyvault certificate create @vault --name protection-keys --policy "@$file" --output none
        if ($LASTEXITCODE -ne 0) { Stop-With 'protection-keys could not be made. When it was deleted, bring it back: az keyvault certificate recover' }
        Write-Host 'protection-keys is made.'
    }

    # The app may have kept that one was not there, or that it might not read it yet. This makes it look again, and restarts it.
    az rest --method post --output none --url "/subscriptions/$env:AZURE_SUBSCRIPTION_ID/resourceGroups/$env:AZURE_RESOURCE_GROUP/providers/Microsoft.Web/sites/$env:AZURE_FUNCTION_APP_NAME/config/configreferences/appsettings/refresh?api-version=2024-11-01"
    if ($LASTEXITCODE -ne 0) { Stop-With 'The app could not be told to read its secrets anew. Restart it in the portal.' }
    Write-Host 'The app reads its secrets anew.'

    $mailBy = if ($env:MAIL_BY) { $env:MAIL_BY } else { 'SendGrid' }
    if ($mailBy -eq 'SendGrid' -and -not (Test-There 'secret' 'sendgrid-api-key')) {
        Stop-With 'The vault has no sendgrid-api-key, and without it the app does not start. Set it with: azd env set SENDGRID_API_KEY ..., then azd up again. It is needed once; docs/letters.md tells how to get one.'
    }
    if ($mailBy -eq 'Smtp' -and -not (Test-There 'secret' 'smtp-password')) {
        Stop-With "The vault has no smtp-password, and without it the app does not start. Set it with: az keyvault secret set --vault-name $env:AZURE_KEY_VAULT_NAME --name smtp-password --file ..., then azd up again."
    }
    if ($env:BOUNCES_USER -and -not (Test-There 'secret' 'bounces-password')) {
        Stop-With "The vault has no bounces-password, and without it the app does not start. Set it with: az keyvault secret set --vault-name $env:AZURE_KEY_VAULT_NAME --name bounces-password --file ..., then azd up again."
    }
}
finally {
    Remove-Item -Recurse -Force $folder
}
