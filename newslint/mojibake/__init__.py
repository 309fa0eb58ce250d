"""Mojibake: bytes written in one encoding and read in another ("donâ€™t"); where it stands and what was meant."""

from newslint.mojibake.damage import Damage as Damage
from newslint.mojibake.damage import covered as covered
from newslint.mojibake.damage import mojibake as mojibake
