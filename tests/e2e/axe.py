"""What axe finds on a page, every rule on."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

_LOOK = """axe.run({resultTypes: ["violations"]}).then(uitkomst => uitkomst.violations)"""


def met_axe(context: BrowserContext) -> BrowserContext:
    """Have each page that a browser opens hold axe from the start: half a megabyte, which so is sent once."""
    context.add_init_script(Axe().axe_script)
    return context


def overtredingen(page: Page) -> list[dict[str, Any]]:
    """Return the violations on a page; what passed, hundreds of rules and nodes, stays in the browser."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    gevonden: list[dict[str, Any]] = page.evaluate(_LOOK)
    return gevonden
