#!/bin/sh
# A step of a CI job: may the articles in inbox/ enter the corpus? $CORPUS outlives the job; the receipt is its artifact.
# Exit status: 0 yes, 1 too many were quarantined, 2 something could not be checked.
cd "$(dirname "$0")" || exit 2
exec newslint gate inbox/ --index "$CORPUS/news.index" --create \
    --accepted "$CORPUS/accepted" --quarantine "$CORPUS/quarantine" --receipt "$CORPUS/receipt.json"
