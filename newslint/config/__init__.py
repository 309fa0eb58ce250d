"""The configuration: found, read, checked, and turned into a selection of rules."""

from newslint.config.error import ConfigError as ConfigError
from newslint.config.load import load as load
from newslint.config.settings import Phrase as Phrase
from newslint.config.settings import Settings as Settings
