"""Errors whose text is written for the person in front of the window."""


class EngineError(Exception):
    """The user's input cannot be used: the message is one clear sentence for the user.

    It says what was received, what was expected and what to do. The command line prints it and
    exits with 2; the window shows it and keeps everything as it was before.
    """


class RunFailedError(EngineError):
    """A run broke off after it had started; what it saved is in its folder (exit code 3)."""


class CancelledError(Exception):
    """The user cancelled a task. Not an `EngineError`: nothing is wrong."""
