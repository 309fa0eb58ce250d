"""newslint where tables of articles are worked on: ``datasets``, pandas, polars, datatrove.

Each module is named after the library that it is for, and imports nothing that is not installed. A row is an article,
as a record of JSON Lines is. None of these libraries is needed by newslint itself.
"""
