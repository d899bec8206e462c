#!/bin/sh
# Starts a program of the API. A secret may come as a file: DATABASE_URL_FILE for DATABASE_URL, and so on.
set -eu

for name in DATABASE_URL SERVER_DATABASE_URL WORKER_DATABASE_URL MEILI_KEY AUTH_SECRET FIELD_KEYS SMTP_URL; do
  file=$(printenv "${name}_FILE" || true)
  if [ -n "$file" ]; then
    value=$(cat "$file")
    export "$name=$value"
  fi
done

exec node --import tsx "$@"
