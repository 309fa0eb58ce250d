"""From files to articles: plain text, Markdown, JSON Lines. Offsets and line ends stay as they are in the file."""

from newslint.readers.articles import article_from_text as article_from_text
from newslint.readers.articles import article_of_record as article_of_record
from newslint.readers.decode import decode as decode
from newslint.readers.decode import encode as encode
from newslint.readers.fields import RecordFields as RecordFields
from newslint.readers.options import ReadOptions as ReadOptions
from newslint.readers.sources import Source as Source
from newslint.readers.sources import articles_of as articles_of
from newslint.readers.sources import read as read
from newslint.readers.sources import read_bytes as read_bytes
