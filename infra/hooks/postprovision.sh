#!/bin/sh
# After the resources are there: makes what must be made once and never change by a deployment, only where it is not there yet.
#   link-secret       the key from which every link in a letter is derived: another one breaks every letter that was sent
#   protection-keys   the certificate that wraps the keys of sessions and forms: another one costs everybody a new sign-in
# Run again it changes nothing. It prints no secret and puts none on a command line. postprovision.ps1 does the same on Windows.
set -eu

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

command -v az >/dev/null 2>&1 || fail "The Azure CLI (az) is missing. Install it, sign in with az login, and run: azd hooks run postprovision"
: "${AZURE_KEY_VAULT_NAME:?}" "${AZURE_SUBSCRIPTION_ID:?}" "${AZURE_RESOURCE_GROUP:?}" "${AZURE_FUNCTION_APP_NAME:?}"

umask 077
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# there KIND NAME: whether the vault has it. Rights on a new vault take some minutes to arrive; any answer but yes and no ends the script,
# since making a secret that might be there is the one thing that must not happen.
there() {
  tries=0
  while :; do
    if az keyvault "$1" show --subscription "$AZURE_SUBSCRIPTION_ID" --vault-name "$AZURE_KEY_VAULT_NAME" --name "$2" \
      --query id --output none >/dev/null 2>"$folder/error"; then
      return 0
    fi
    if grep -qE 'SecretNotFound|CertificateNotFound' "$folder/error"; then return 1; fi
    tries=$((tries + 1))
    if [ "$tries" -ge 20 ] || ! grep -qiE 'Forbidden|not authorized|ForbiddenByRbac' "$folder/error"; then
      cat "$folder/error" >&2
      fail "Whether the vault $AZURE_KEY_VAULT_NAME has $2 could not be found out, so nothing was made. Mend it and run: azd hooks run postprovision"
    fi
    [ "$tries" -gt 1 ] || say "Waiting for the rights on the vault."
    sleep "${MONITORING_HOOK_PAUSE:-15}"
  done
}

if there secret link-secret; then say "link-secret is there, and stays."; else
  head -c 48 /dev/urandom | base64 | tr -d '\n' >"$folder/secret"
  az keyvault secret set --subscription "$AZURE_SUBSCRIPTION_ID" --vault-name "$AZURE_KEY_VAULT_NAME" --name link-secret \
    --file "$folder/secret" --encoding utf-8 --output none ||
    fail "link-secret could not be made. When it was deleted, bring it back (az keyvault secret recover): a new one breaks every link in every letter."
  say "link-secret is made."
fi

if there certificate protection-keys; then say "protection-keys is there, and stays."; else
  cat >"$folder/policy.json" <<'JSON'
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
JSON
  az keyvault certificate create --subscription "$AZURE_SUBSCRIPTION_ID" --vault-name "$AZURE_KEY_VAULT_NAME" --name protection-keys \
    --policy "@$folder/policy.json" --output none ||
    fail "protection-keys could not be made. When it was deleted, bring it back: az keyvault certificate recover"
  say "protection-keys is made."
fi

# The app may have kept that one was not there, or that it might not read it yet. This makes it look again, and restarts it.
az rest --method post --output none --url \
  "/subscriptions/$AZURE_SUBSCRIPTION_ID/resourceGroups/$AZURE_RESOURCE_GROUP/providers/Microsoft.Web/sites/$AZURE_FUNCTION_APP_NAME/config/configreferences/appsettings/refresh?api-version=2024-11-01"
say "The app reads its secrets anew."

if [ "${MAIL_BY:-SendGrid}" = SendGrid ] && ! there secret sendgrid-api-key; then
  fail "The vault has no sendgrid-api-key, and without it the app does not start. Set it with: azd env set SENDGRID_API_KEY ..., then azd up again. It is needed once; docs/letters.md tells how to get one."
fi
if [ "${MAIL_BY:-SendGrid}" = Smtp ] && ! there secret smtp-password; then
  fail "The vault has no smtp-password, and without it the app does not start. Set it with: az keyvault secret set --vault-name $AZURE_KEY_VAULT_NAME --name smtp-password --file ..., then azd up again."
fi
if [ -n "${BOUNCES_USER:-}" ] && ! there secret bounces-password; then
  fail "The vault has no bounces-password, and without it the app does not start. Set it with: az keyvault secret set --vault-name $AZURE_KEY_VAULT_NAME --name bounces-password --file ..., then azd up again."
fi
