"""A process that works on a search beside the one that began it. It ends when that one does.

It reads one line from its standard input, a JSON object with `folder` and `roots` (of the data on
this machine, or null); when the input ends, it leaves.
"""

import json
import os
import signal
import sys
import threading

from engine import environment
from engine.control import Control
from engine.errors import CancelledError, EngineError


def main() -> int:
    """Work until the search is complete; an exit code as the command line has them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    asked = json.loads(sys.stdin.readline())
    control = Control()

    def listen() -> None:
        sys.stdin.read()
        control.cancel()

    threading.Thread(target=listen, name="graft-search-parent", daemon=True).start()
    environment.prepare()
    environment.load_tensorflow()
    from engine.search.searching import join

    try:
        join(asked["folder"], control, roots=asked["roots"])
    except CancelledError:
        return 0
    except EngineError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    code = main()
    sys.stderr.flush()
    # The listening thread may hold the input, which Python's own end would wait for.
    os._exit(code)
