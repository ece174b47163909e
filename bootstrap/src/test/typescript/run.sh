#!/bin/bash
# Makes a TypeScript client of the description of a running demonstration, type-checks it, and uses it. Fetches the generator and the
# compiler, so it is no part of the build.
#   bash bootstrap/src/test/typescript/run.sh [http://localhost:8080]
set -euo pipefail
address=${1:-http://localhost:8080}
generator=7.25.0
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/client.ts" "$here/tsconfig.json" "$work"
curl -sSf -H 'Authorization: Bearer demo-analyst' "$address/api/v1/openapi" > "$work/openapi.json"
"$here/../../../../mvnw" -q -B -ntp dependency:copy -Dartifact=org.openapitools:openapi-generator-cli:$generator \
	-DoutputDirectory="$work"
java -jar "$work/openapi-generator-cli-$generator.jar" validate -i "$work/openapi.json"
java -jar "$work/openapi-generator-cli-$generator.jar" generate -i "$work/openapi.json" -g typescript-fetch \
	-o "$work/generated" > "$work/generate.log" || { tail "$work/generate.log"; exit 1; }
cd "$work"
npm install --no-audit --no-fund --silent typescript@5.9.3
npx tsc -p .
node out/client.js "$address" demo-planner demo-analyst
