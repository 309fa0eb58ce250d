"""What a fuzzer's bytes stand for: the first byte chooses a format and how the others are written in it."""

import json

NAMES = ("a.txt", "a.md", "a.jsonl")


def file_of(data: bytes) -> tuple[str, bytes]:
    """A file's name and its bytes. Any bytes are a file."""
    how, body = data[:1].ljust(1, b"\0")[0] % len(_WAYS), data[1:]
    return _WAYS[how](body)


def text_of(body: bytes) -> str:
    """A text in which there may be lone surrogates."""
    return body.decode("utf-8", "surrogateescape")


def _records(body: bytes, escaped: bool) -> tuple[str, bytes]:
    """A record for each text between NULs, so that any text comes through JSON."""
    texts = body.decode("utf-16-le", "surrogatepass" if len(body) % 2 == 0 else "replace") if escaped else text_of(body)
    lines = [json.dumps({"text": text}, ensure_ascii=escaped) for text in texts.split("\0")]
    return NAMES[2], "\n".join(lines).encode("utf-8", "surrogatepass")


_WAYS = (
    lambda body: (NAMES[0], body),
    lambda body: (NAMES[1], body),
    lambda body: (NAMES[2], body),
    lambda body: (NAMES[1], b"---\n" + body),
    lambda body: (NAMES[0], b"\xff\xfe" + body),
    lambda body: _records(body, escaped=True),
    lambda body: _records(body, escaped=False),
)
