"""A language server: what does not belong in an article is underlined while it is written.

Editors speak to it over stdin and stdout, by the Language Server Protocol (3.17). One thread talks, another checks. A
document is checked when nobody has typed for a moment; what is asked about it meanwhile waits for that check, so that
an answer is always about the text as it stands.
"""
