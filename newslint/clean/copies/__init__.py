"""Near-duplicates of an archive: searched in partitions, so that no process holds what all articles have.

While articles are looked at, a :class:`~newslint.clean.copies.writing.ShardWriter` writes what the search needs of each
accepted one into its shard's directory. Then :func:`~newslint.clean.copies.dropping.find_dropped` finds the pairs,
kinds and clusters that :mod:`newslint.duplicates` finds in one process, and which articles drop; and
:func:`~newslint.clean.copies.dropping.copies_in` tells those of one shard.

An article's number is the number of articles, accepted or not, in the shards before its own, and its place in that.
"""
