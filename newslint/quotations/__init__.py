"""Quotations in news text: where they open and close, and where a mark is missing, doubled or of the wrong kind."""

from newslint.quotations.marks import Mark as Mark
from newslint.quotations.parse import Fault as Fault
from newslint.quotations.parse import Quotation as Quotation
from newslint.quotations.parse import Quotations as Quotations
from newslint.quotations.parse import quotations as quotations
