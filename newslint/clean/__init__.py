"""Cleans an archive: repairs, drops copies, sets aside what is over the budget, and keeps the format of the input."""
