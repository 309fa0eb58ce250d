"""How fast, and in how much memory, an archive is cleaned: see ``__main__.py``."""
