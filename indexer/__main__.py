"""python -m indexer sync|rebuild|extract|status|verify|remove|alias: see indexer/commands.py."""

from search.loading import loading


def main() -> None:
    with loading():
        from indexer.commands import app
    app()


if __name__ == "__main__":
    main()
