"""The shape of a language's table of set phrases."""

from typing import NamedTuple


class Phrases(NamedTuple):
    """What the page around an article says, in one language.

    Each field holds phrases parted by ";", in lower case, with "#" for a number. A whole line must equal a phrase;
    only the fields that end in ``_openings`` hold beginnings of lines.
    """

    headings: str
    """Heads of blocks after the article; never a subhead in one."""
    heading_signs: str
    """Words of which a heading has one, with one of the things: "latest", "related"."""
    heading_things: str
    """What a heading announces: "stories", "videos"."""
    heading_fillers: str
    """What else may stand in it."""
    list_openings: str
    """Beginnings of headings of links; the name of a section, a site or an author follows: "more in"."""
    weak_headings: str
    """The same, but news also uses them as subheads: they need company."""
    readings: str
    """Headings, of both kinds, of what an article itself refers to: they begin no tail alone."""
    comments: str
    """Invitations to comment, and heads of reader comments."""
    comment_counts: str
    """Two words between a number and an article's title at the head of comments: "responses to"."""
    share: str
    """Share bars: a line, or each of the words in one."""
    buttons: str
    """Links and buttons of a page."""
    promos: str
    """Advertising marks and invitations that are a line of their own."""
    promo_openings: str
    """Beginnings of promotion, sure enough to be reported in the middle of an article."""
    prompts: str
    """Beginnings of promotion and small print that a sentence of an article could also have: only in a tail."""
    appeals: str
    """Beginnings that speak for a tail, and cannot begin one."""
    calls: str
    """Beginnings of calls such as "Explore our ...": only after an article's last paragraph. One to three words."""
    page_words: str
    """Single words of what a page offers: of a paragraph that has one and speaks to the reader, news is doubtful."""
    related_openings: str
    """Pointers to other articles; a colon or a dash follows."""
    reading_words: str
    """What stands around the minutes of a reading time."""
    published: str
    """Labels before a date: "Published: 3 May 2021"."""
    labels: str
    """Labels of other metadata; a colon follows."""
    sections: str
    """Names of a newspaper's sections."""
    legal: str
    """Wording of copyright and cookie notices, anywhere in a line."""
    about_openings: str
    """Heads of boxes about the author or the outlet."""
    sign_offs: str
    """How an article takes leave of its reader; beginnings of lines."""
    bylines: str
    """Words before an author's name."""
    calendar: str
    """Months and weekdays."""
    date_particles: str
    """What else stands in a date and its time."""
    ago: str
    """What makes an age of "3 days": before or after it."""
    time_units: str
    photo: str
    """Labels before the name of a photographer."""
