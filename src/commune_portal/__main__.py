"""The command `commune-portal`, also as `python -m commune_portal`."""

import sys
from importlib import import_module

from commune_portal.commands.stopped import STOPPED, STOPPED_LINE
from commune_portal.commands.streams import prepare


def main() -> None:
    """Load the commands, which takes a moment in which Ctrl-C is no traceback, and run.

    The commands themselves end so in `exit_code`.
    """
    try:
        import_module("commune_portal.commands.program").main()
    except KeyboardInterrupt:
        prepare()
        print(STOPPED_LINE, file=sys.stderr)  # noqa: T201 - as commands print
        sys.exit(STOPPED)


if __name__ == "__main__":
    main()
