"""The distinct characters of a text that are not the usual ones: a rule about characters asks these first."""

from newslint.article import Article

_USUAL = bytes(range(0x20, 0x7F)) + b"\t\n\r"


def unusual(article: Article) -> frozenset[str]:
    """The view ``article.once(unusual)``: all but printable ASCII, tabs and line ends; few, and none in most texts."""
    left = article.text.encode("utf-8", "surrogatepass").translate(None, _USUAL)
    return frozenset(left.decode("utf-8", "surrogatepass"))
