"""Cleans an archive: repairs, drops copies, sets aside what is over the budget, keeps the format of the input.

A run is a row of stages, each of which does nothing of what it finds done, so that a run that was killed is taken up by
the same command, and writes the same in the end:

1. plan: the shards of the input (:mod:`newslint.archive`), listed once. A later run takes that list, and refuses to go
   on where the input, the settings or the program are not what they were.
2. look: for each shard, in any process or on any machine, what the rules say, repairs, verdicts. What was found goes
   into a directory that is renamed into its place when it is whole.
3. compare: which articles are copies of others, in partitions (:mod:`newslint.clean.copies`), for what was found.
4. write: each shard is read again, and each article goes where its verdict says; a marker says that it is written.
5. finish: the lists and the summary; the state shrinks to the word that all is done.

An :mod:`~newslint.clean.engine` brings the work of the stages to processes. One that dies is replaced and its work done
again; the block of articles at which two died is put aside (:mod:`newslint.clean.aside`). Processes of this machine
hold a lock while they live, and end with the process of the command: the next run waits until none is left.
"""
