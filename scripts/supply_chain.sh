#!/usr/bin/env bash
# Known weaknesses of what is installed with newslint (pip-audit), and a list of it: a CycloneDX software bill of materials.
# Where the service of weaknesses cannot be reached, that is said and the list is made all the same.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p build
python3 -m venv build/supply-chain
here=build/supply-chain/bin
"$here"/python -m pip install --quiet --disable-pip-version-check .
python3 -m venv build/supply-chain-tools
tools=build/supply-chain-tools/bin
"$tools"/python -m pip install --quiet --disable-pip-version-check pip-audit cyclonedx-bom
"$tools"/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible --of JSON -o build/sbom.cdx.json "$here"/python
echo "build/sbom.cdx.json: $("$here"/python -c 'import json; print(len(json.load(open("build/sbom.cdx.json"))["components"]))') components"
"$here"/python -m pip freeze --exclude newslint | grep -v '^newslint @' > build/installed.txt
status=0
"$tools"/pip-audit --no-deps --disable-pip --requirement build/installed.txt > build/audit.txt 2>&1 || status=$?
cat build/audit.txt
if [ "$status" -ne 0 ] && grep -qE "ConnectionError|ServiceError|Max retries|timed out|SSLError|ProxyError" build/audit.txt; then
  echo "the service of weaknesses cannot be reached: skipped"
  exit 0
fi
if grep -q "could not be audited" build/audit.txt; then
  echo "what the package index here knows nothing of was NOT audited: skipped"
fi
exit "$status"
