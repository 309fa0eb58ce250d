"""Places an error about a setting's value where the setting was given: in a file, or on the command line."""

from newslint.config.error import ConfigError, Invalid, located
from newslint.config.load import Loaded


def in_file(error: Invalid, loaded: Loaded) -> ConfigError:
    """An error about a setting's value, placed in the file that sets it or named by the option that does."""
    setting = str(error.key[0])
    if setting.replace("-", "_") in loaded.given:
        return ConfigError(f"--{setting}: {error.message}")
    if loaded.file is None:
        return ConfigError(error.message)
    prefix = ["tool", "newslint"] if loaded.file.name == "pyproject.toml" else []
    return located(error.message, loaded.file.read_text("utf-8"), str(loaded.file), [*prefix, *error.key])
