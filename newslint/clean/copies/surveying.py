"""What the search must know of a shard before it plans its partitions."""

from typing import TYPE_CHECKING, NamedTuple

from newslint.clean.copies.stores import Stores

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Survey(NamedTuple):
    """The accepted articles of a shard and the words of each; how many postings they have together."""

    ordinals: "NDArray[np.uint32]"
    words: "NDArray[np.uint32]"
    postings: int


def survey(stores: Stores, shard: int) -> Survey:
    """Look at what is known of a shard's articles."""
    import numpy as np

    articles = stores.articles(shard)
    return Survey(
        np.ascontiguousarray(articles["ordinal"]),
        np.ascontiguousarray(articles["words"]),
        int(articles["postings"].sum(dtype=np.int64)),
    )
