"""The gate to a corpus: each article is accepted, repaired or quarantined, and enters the index with its verdict.

An article is the same one if its path, its row there and its bytes are. It is judged once, however often a run is
repeated, and whenever one is killed:

1. A batch of articles is judged in one transaction of the index. Before that is committed, the ledger (SQLite, in
   ``ACCEPTED/.newslint-gate/``, synced) holds the verdicts and the bytes of the files to come, as *pending*. The
   transaction of the index also notes the number of the batch under the ledger's id.
2. The commit of the index decides. Then the files are written, each beside its place, synced and renamed, and the
   ledger forgets their bytes.
3. The next run begins with what is pending: if the index has noted the batch, its files are written (again); if not,
   the batch never was, and its articles are judged like new ones.

So the index and the directories agree as soon as a run has begun anew. Should somebody take files away between the
death of a run and the next one, those of the last batch may be written a second time. The ledger admits one process,
so a directory of accepted articles has one gate at a time; any number of gates, each with directories of its own, may
share an index.

Articles of a file of records stay in a file of records: each batch makes one further file, complete and never changed
again (``wire.1f0c77aa-000001.jsonl``), in the order of the input. Where nothing is repaired every byte of a record's
line stays; a repair changes those of the repaired string. Other articles are files as they were, under their own names.

A verdict stands, whatever the configuration says later. To have a quarantined article judged anew, hand the file in the
quarantine to the gate.
"""
