"""A page to look at: one HTML file that shows violations, articles and duplicates, and asks no one for anything.

``payload(...)`` turns findings and articles into packed data; ``render(payload, title)`` puts it into the page.
"""

from newslint.page.finding import Finding as Finding
from newslint.page.finding import ReportError as ReportError
from newslint.page.finding import findings as findings
from newslint.page.html import render as render
from newslint.page.payload import About as About
from newslint.page.payload import Payload as Payload
from newslint.page.payload import payload as payload
