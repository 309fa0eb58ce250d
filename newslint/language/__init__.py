"""Which language a text is in: by its script, by its function words, and only in doubt by langdetect."""

from newslint.language.identify import identify as identify
