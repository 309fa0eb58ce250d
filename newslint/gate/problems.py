"""What keeps a gate from working at all: status 2, and nothing is decided."""


class GateProblem(Exception):  # noqa: N818  (it is the state of the directories, not of this program)
    """The gate cannot be used; the message says why and what to do."""
