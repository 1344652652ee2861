"""Templates to pages: one environment, autoescape on, each template compiled when it is first needed."""

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from web import addresses, wording
from web.pages.marking import html
from web.serving.assets import asset
from web.staff.sessions import member


@cache
def environment() -> Environment:
    """The templates with the words and addresses they use."""
    made = Environment(
        loader=FileSystemLoader(str(files("web").joinpath("templates"))),
        autoescape=True,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.globals |= {"to": addresses, "words": wording, "asset": asset}
    made.filters |= {
        "day": wording.day,
        "iso": wording.iso,
        "period": wording.period,
        "count": wording.count,
        "moment": wording.moment,
        "capital": wording.capital,
        "marked": html,
        # As filters too, for what stands on a page fifty times: a call in a template costs more.
        "article": addresses.article,
        "person": addresses.person,
        "document": addresses.document,
        "conference": addresses.conference,
    }
    return made


def rendered(template: str, **values: Any) -> str:
    return environment().get_template(template).render(values)


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """A page of the site; `q` fills the box, `site` and `base` are settings, `staff` is who is signed in."""
    settings = request.app.state.settings
    values = {
        "q": "",
        "site": settings.site,
        "base": settings.base_url,
        "path": request.url.path,
        "staff": member(request),
    } | values
    return HTMLResponse(rendered(template, **values), status)
