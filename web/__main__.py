"""python -m web [--data DIR] [--host H] [--port P] [--uds PATH] [--root-path P] [--workers N]
[--access-log] [--demo]: see web/command.py."""

from search.loading import loading


def main() -> None:
    with loading():
        from web.command import serve
    serve()


if __name__ == "__main__":
    main()
