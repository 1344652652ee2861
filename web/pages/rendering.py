"""Templates to pages: one environment a root path, autoescape on, templates compiled when first needed."""

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from search import messages
from web import addresses, wording
from web.pages.head import head
from web.pages.marking import unbroken, whole
from web.pages.registers.glance import told
from web.serving.assets import asset
from web.serving.root import root_of
from web.staff.sessions import member


@cache
def environment(root: str = "") -> Environment:
    """The templates with the words and addresses they use; `root` stands before every path in them, in macros
    too."""
    made = Environment(
        loader=FileSystemLoader(str(files("web").joinpath("templates"))),
        autoescape=True,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.globals |= {"root": root, "to": addresses, "words": wording, "asset": asset}
    made.filters |= {
        "day": wording.day,
        "about": wording.about,
        "iso": wording.iso,
        "period": wording.period,
        "count": messages.figures,
        "moment": wording.moment,
        "capital": wording.capital,
        "titled": wording.titled,
        "told": told,
        "marked": unbroken,
        "whole": whole,
        # As filters too, for what stands on a page fifty times: a call in a template costs more.
        "article": addresses.article,
        "person": addresses.person,
        "document": addresses.document,
        "conference": addresses.conference,
    }
    return made


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """A page of the site; `q` fills the box, `site` and `base` are settings, `staff` is who is signed in,
    `json_ld` what machines read of what it is about.

    A page that names who is signed in is kept nowhere, failures too."""
    settings, staff = request.app.state.settings, member(request)
    values = {
        "head": head(request, status),
        "json_ld": "",
        "q": "",
        "site": settings.site,
        "base": settings.base_url,
        "path": request.url.path,
        "staff": staff,
    } | values
    # A browser that reads the head of the answer asks for the style before it reads the page: on a slow phone
    # a tenth of a second earlier (python -m tests.benchmarks.first_view).
    headers = {"Link": f"<{root_of(request)}{asset('site.css')}>; rel=preload; as=style"}
    if staff:
        headers["Cache-Control"] = "no-store"
    return HTMLResponse(environment(root_of(request)).get_template(template).render(values), status, headers)
