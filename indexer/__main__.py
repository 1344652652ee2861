"""python -m indexer COMMAND: see indexer/commands.py."""

import sys

from search.loading import loading


def main() -> None:
    with loading():
        from indexer.commands import app
        from indexer.terminal import run_told
    with run_told(sys.argv[1:]):
        app()


if __name__ == "__main__":
    main()
