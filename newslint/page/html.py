"""The page itself: a template with everything in it, and a policy that lets nothing else run or load."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape

from newslint.page.modules import ASSETS, joined, styles
from newslint.page.payload import Payload

STYLES = ("base", "layout", "overview", "table", "league", "charts", "article", "pair")


def render(payload: Payload, title: str) -> Iterator[str]:
    """The page, piece by piece. Article text is in the payload alone, packed."""
    style = styles(*STYLES)
    vendor, main = (ASSETS / "vendor" / "chartist.js").read_text("utf-8"), joined("main")
    head, body, scripts = (ASSETS / "page.html").read_text("utf-8").split("<!-- cut -->\n")
    yield head.format(title=escape(_encodable(title)), policy=policy(style, vendor, main), style=style)
    yield body
    yield _data("data", payload.data)
    for number, chunk in enumerate(payload.texts):
        yield _data(f"texts-{number}", chunk)
    yield scripts.format(vendor=vendor, main=main)


def policy(style: str, *scripts: str) -> str:
    """The content security policy: these scripts and styles by their digests, and no request to anywhere.

    Attributes may hold styles, since the charts are sized by them.
    """
    hashes = " ".join(_digest(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src-elem {_digest(style)}; style-src-attr 'unsafe-inline'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _data(id_: str, packed: str) -> str:
    return f'<script type="application/gzip;base64" id="{id_}">{packed}</script>\n'


def _encodable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
